package io.throughline.roi.engine;

import io.throughline.math.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of improvement of a KPI is worth in money; of a percent KPI, one percentage point.
 *
 * @param amount above 0
 * @param validated whether finance has agreed
 * @param expiry the first day on which the value no longer holds, or null when it holds on
 */
public record UnitValue(Money amount, Basis basis, boolean validated, @Nullable LocalDate expiry) {

    /** Where the money comes from; revenue is none of them, since most of it is spent again. */
    public enum Basis {
        PROFIT_CONTRIBUTION,
        SAVED_COST
    }

    boolean expiredOn(LocalDate date) {
        return expiry != null && !date.isBefore(expiry);
    }

    void check(Faults faults, Currency currency, LocalDate benefitStart) {
        if (!amount.currency().equals(currency)) {
            faults.at("amount").add(FaultCode.MIXED_CURRENCIES, "the calculation is in " + currency);
        }
        if (amount.signum() <= 0) {
            faults.at("amount").add(FaultCode.NOT_POSITIVE, "a unit of improvement is worth more than 0");
        }
        if (expiredOn(benefitStart)) {
            faults.at("expiry")
                    .add(FaultCode.UNIT_VALUE_EXPIRED, "expired when the benefit period starts on " + benefitStart);
        }
    }
}
