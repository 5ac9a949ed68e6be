package io.throughline.roi;

import io.throughline.math.Cadence;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.UnitKind;
import io.throughline.roi.engine.KpiFacts;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a line's KPI meant when the calculation was made. */
@Schema(name = "KpiUsed")
public record KpiUsed(
        @Schema(description = "Null where the facts were given in the request") @Nullable UUID kpiId,
        @Schema(description = "Which version of the KPI's definition", examples = "1") @Nullable Integer definitionVersion,
        @Schema(examples = "Weekly sales per associate") @Nullable String name,
        @Schema(examples = "HIGHER_IS_BETTER") Direction direction,
        @Schema(examples = "MONEY") UnitKind unitKind,
        @Schema(description = "What people read behind a value", examples = "USD") @Nullable String unitLabel,
        @Schema(description = "Null where none was given", examples = "WEEKLY") @Nullable Cadence cadence) {

    public static KpiUsed of(Kpis.KpiFacts kpi) {
        return new KpiUsed(
                kpi.id(),
                kpi.definitionVersion(),
                kpi.name(),
                kpi.direction(),
                kpi.unit().kind(),
                kpi.unit().label(),
                kpi.cadence());
    }

    public static KpiUsed of(InlineKpi kpi) {
        return new KpiUsed(null, null, null, kpi.direction(), kpi.unitKind(), null, kpi.cadence());
    }

    public KpiFacts toEngine() {
        return new KpiFacts(
                io.throughline.roi.engine.Direction.valueOf(direction.name()),
                io.throughline.roi.engine.UnitKind.valueOf(unitKind.name()),
                cadence);
    }
}
