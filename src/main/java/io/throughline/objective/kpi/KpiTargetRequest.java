package io.throughline.objective.kpi;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a KPI target. */
@Schema(name = "KpiTargetRequest")
record KpiTargetRequest(
        UUID objectiveId,
        UUID kpiId,
        @Schema(description = "The unit that is to reach it") UUID orgUnitId,
        @Valid @Schema(description = "Where the KPI stood before; null where nobody knows") @Nullable Baseline baseline,
        @Schema(description = "In the KPI's unit and within its bounds", examples = "34") BigDecimal targetValue,
        @Schema(description = "After the date of the baseline", examples = "2026-12-31") LocalDate dueDate,
        @Schema(examples = "ACTIVE") KpiTargetStatus status,
        @Valid @Nullable ExternalReference externalReference) {

    static KpiTargetRequest of(KpiTarget target) {
        return new KpiTargetRequest(
                target.objectiveId(),
                target.kpi().id(),
                target.orgUnitId(),
                target.baseline(),
                target.targetValue(),
                target.dueDate(),
                target.status(),
                target.externalReference());
    }
}
