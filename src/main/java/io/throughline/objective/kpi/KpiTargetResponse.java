package io.throughline.objective.kpi;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI target as clients see it, with the change that it asks for. */
@Schema(name = "KpiTarget")
record KpiTargetResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("objective") UUID objectiveId,
        @Reference("kpi") UUID kpiId,
        @Reference("org-unit") UUID orgUnitId,
        @Schema(description = "Where the KPI stood before; null where nobody knows") @Nullable Baseline baseline,
        @Schema(description = "In the KPI's unit", examples = "34") BigDecimal targetValue,
        @Schema(examples = "2026-12-31") LocalDate dueDate,
        @Schema(examples = "ACTIVE") KpiTargetStatus status,
        @Schema(description = "Target less baseline, in changeUnit; null without a baseline", examples = "6") @Nullable BigDecimal change,
        @Schema(examples = "PERCENTAGE_POINTS") ChangeUnit changeUnit,
        @Schema(
                        description =
                                "The change in percent of the baseline's size, to 12 significant digits; null without"
                                        + " a baseline and where it is 0",
                        examples = "21.4285714286")
                @Nullable BigDecimal relativeChangePercent)
        implements Versioned {

    static KpiTargetResponse of(KpiTarget target) {
        Change change = target.change();
        return new KpiTargetResponse(
                target.id(),
                target.version(),
                target.createdAt(),
                target.updatedAt(),
                target.externalReference(),
                target.objectiveId(),
                target.kpi().id(),
                target.orgUnitId(),
                target.baseline(),
                target.targetValue(),
                target.dueDate(),
                target.status(),
                change == null ? null : change.change(),
                target.kpi().definition().unit().changeUnit(),
                change == null ? null : change.relativePercent());
    }
}
