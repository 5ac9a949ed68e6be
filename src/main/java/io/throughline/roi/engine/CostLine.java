package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Money spent on a program, or planned to be.
 *
 * @param share the part of it that this calculation bears, from 0 to 1
 * @param on the day it is spent; null where nobody said, and then it counts as spent before all benefit
 */
public record CostLine(
        String id, CostCategory category, CostState state, Money amount, Fraction share, @Nullable LocalDate on) {

    /** A cost whose day nobody said. */
    public CostLine(String id, CostCategory category, CostState state, Money amount, Fraction share) {
        this(id, category, state, amount, share, null);
    }

    public Money borne() {
        return amount.times(share);
    }

    void check(Faults faults, Currency currency) {
        if (!amount.currency().equals(currency)) {
            faults.at("amount").add(FaultCode.MIXED_CURRENCIES, "the calculation is in " + currency);
        }
        if (amount.signum() < 0) {
            faults.at("amount").add(FaultCode.NEGATIVE, "a cost is at least 0");
        }
        faults.at("share").requireShare(share);
    }
}
