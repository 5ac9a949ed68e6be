package io.throughline.roi;

import io.throughline.math.Cadence;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of the measure behind a claim. */
@Schema(name = "AuditedKpi")
record AuditedKpi(
        @Schema(examples = "PERCENT") UnitKind unitKind,
        @Schema(description = "HIGHER_IS_BETTER where omitted", examples = "HIGHER_IS_BETTER") @Nullable Direction direction,
        @Schema(
                        description = "How often it is measured; without it nothing is said of periodsPerYear",
                        examples = "MONTHLY")
                @Nullable Cadence cadence) {

    static AuditedKpi of(Kpis.KpiFacts kpi) {
        return new AuditedKpi(kpi.unit().kind(), kpi.direction(), kpi.cadence());
    }

    io.throughline.roi.engine.Direction better() {
        return direction == null
                ? io.throughline.roi.engine.Direction.HIGHER_IS_BETTER
                : io.throughline.roi.engine.Direction.valueOf(direction.name());
    }

    io.throughline.roi.engine.UnitKind unit() {
        return io.throughline.roi.engine.UnitKind.valueOf(unitKind.name());
    }
}
