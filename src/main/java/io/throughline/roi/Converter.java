package io.throughline.roi;

import io.throughline.objective.currency.ExchangeRates;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rates that bring money of other currencies into the currency of a calculation.
 *
 * @param currency of the calculation, null while it is not known
 */
record Converter(ExchangeRates rates, @Nullable Currency currency) {

    /** The rate for that money of that day; null, and a fault where it is needed and not known. */
    @Nullable RateUsed rate(MoneyAmount money, LocalDate day, String pointer, Faults faults) {
        Currency to = currency;
        if (to == null || money.currency().equals(to.getCurrencyCode())) {
            return null;
        }
        Currency from = Currency.getInstance(money.currency());
        RateUsed found = rates.find(from, to, day).map(RateUsed::of).orElse(null);
        faults.addIf(found == null, ProblemType.EXCHANGE_RATE_MISSING, pointer, () -> rates.missing(from, to, day));
        return found;
    }
}
