package io.throughline.objective.currency;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an exchange rate. */
@Schema(name = "ExchangeRateRequest")
record ExchangeRateRequest(
        @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; what is converted",
                        examples = "USD")
                Currency fromCurrency,
        @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; what it becomes, another currency",
                        examples = "EUR")
                Currency toCurrency,
        @Schema(description = "How much of toCurrency one unit of fromCurrency brings, above 0", examples = "0.9215")
                BigDecimal rate,
        @Schema(description = "The day that it is true for; one rate a day", examples = "2026-06-30")
                LocalDate rateDate,
        @Size(min = 1, max = 1000) @Schema(description = "Where the figure comes from", examples = "ECB reference rate")
                String source,
        @Valid @Nullable ExternalReference externalReference) {

    static ExchangeRateRequest of(ExchangeRate stored) {
        return new ExchangeRateRequest(
                stored.fromCurrency(),
                stored.toCurrency(),
                stored.rate(),
                stored.rateDate(),
                stored.source(),
                stored.externalReference());
    }
}
