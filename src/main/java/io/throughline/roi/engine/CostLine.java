package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.util.Currency;

/**
 * Money spent on a program, or planned to be.
 *
 * @param share the part of it that this calculation bears, from 0 to 1
 */
public record CostLine(String id, CostCategory category, CostState state, Money amount, Fraction share) {

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
