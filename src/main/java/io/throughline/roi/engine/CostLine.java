package io.throughline.roi.engine;

import io.throughline.math.Money;
import java.util.Currency;

/** Money spent on a program, or planned to be, and the part of it that this calculation bears. */
public record CostLine(String id, CostCategory category, CostState state, Money amount, Proration proration) {

    public Money borne() {
        return amount.times(proration.share());
    }

    void check(Faults faults, Currency currency) {
        if (!amount.currency().equals(currency)) {
            faults.at("amount").add(FaultCode.MIXED_CURRENCIES, "the calculation is in " + currency);
        }
        if (amount.signum() < 0) {
            faults.at("amount").add(FaultCode.NEGATIVE, "a cost is at least 0");
        }
        proration.check(faults.at("proration"));
    }
}
