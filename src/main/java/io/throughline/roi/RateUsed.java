package io.throughline.roi;

import io.throughline.math.Money;
import io.throughline.objective.currency.ExchangeRates.RateFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The exchange rate at which money in another currency counted. */
@Schema(name = "ExchangeRateUsed")
record RateUsed(
        UUID exchangeRateId,
        @Schema(implementation = String.class, pattern = "^[A-Z]{3}$", examples = "USD") Currency fromCurrency,
        @Schema(implementation = String.class, pattern = "^[A-Z]{3}$", examples = "EUR") Currency toCurrency,
        @Schema(
                        description = "How much of toCurrency one unit of fromCurrency brings; money of toCurrency is"
                                + " divided by it, exactly, where only this direction was known",
                        examples = "0.9215")
                BigDecimal rate,
        @Schema(description = "The day that it is true for", examples = "2026-06-30") LocalDate rateDate,
        @Schema(examples = "ECB reference rate") String source) {

    static RateUsed of(RateFacts stored) {
        return new RateUsed(
                stored.id(),
                stored.fromCurrency(),
                stored.toCurrency(),
                stored.rate(),
                stored.rateDate(),
                stored.source());
    }

    Money convert(Money money) {
        return RateFacts.convert(money, fromCurrency, toCurrency, rate);
    }
}
