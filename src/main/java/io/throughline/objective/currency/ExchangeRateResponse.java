package io.throughline.objective.currency;

import io.throughline.platform.json.Decimals;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exchange rate as clients see it. */
@Schema(name = "ExchangeRate")
record ExchangeRateResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; what is converted",
                        examples = "USD")
                Currency fromCurrency,
        @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; what it becomes",
                        examples = "EUR")
                Currency toCurrency,
        @Schema(description = "How much of toCurrency one unit of fromCurrency brings", examples = "0.9215")
                BigDecimal rate,
        @Schema(description = "The day that it is true for", examples = "2026-06-30") LocalDate rateDate,
        @Schema(description = "Where the figure comes from", examples = "ECB reference rate") String source)
        implements Versioned {

    static ExchangeRateResponse of(ExchangeRate stored) {
        return new ExchangeRateResponse(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.externalReference(),
                stored.fromCurrency(),
                stored.toCurrency(),
                Decimals.plain(stored.rate()),
                stored.rateDate(),
                stored.source());
    }
}
