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
        if (currency == null || money.currency().equals(currency.getCurrencyCode())) {
            return null;
        }
        Currency from = Currency.getInstance(money.currency());
        RateUsed found = rates.find(from, currency, day).map(RateUsed::of).orElse(null);
        faults.addIf(
                found == null, ProblemType.EXCHANGE_RATE_MISSING, pointer, () -> rates.missing(from, currency, day));
        return found;
    }
}
