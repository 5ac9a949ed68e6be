package io.throughline.objective.kpi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit value as clients see it. */
@Schema(name = "UnitValue")
record UnitValueResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("kpi") UUID kpiId,
        @Schema(description = "What one unit of improvement is worth; of a percent KPI, one percentage point")
                MoneyAmount value,
        @Schema(examples = "PROFIT_CONTRIBUTION") Basis basis,
        @Schema(description = "Where the figure comes from", examples = "FP&A margin model 2026") String source,
        @Schema(description = "The day that the figure is true for", examples = "2026-06-01") LocalDate asOfDate,
        @Schema(description = "Null until finance stands behind the figure") @Nullable FinanceValidation validatedByFinance,
        @Schema(description = "The first day on which it no longer holds", examples = "2027-06-01") @Nullable LocalDate expiresOn)
        implements Versioned {

    static UnitValueResponse of(UnitValue stored) {
        return new UnitValueResponse(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.externalReference(),
                stored.kpiId(),
                stored.value(),
                stored.basis(),
                stored.source(),
                stored.asOfDate(),
                stored.validatedByFinance(),
                stored.expiresOn());
    }
}
