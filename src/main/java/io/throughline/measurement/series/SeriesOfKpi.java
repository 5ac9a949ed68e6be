package io.throughline.measurement.series;

import io.throughline.math.Cadence;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.Indicator;
import io.throughline.objective.kpi.TimeAggregation;
import io.throughline.objective.kpi.Unit;
import io.throughline.objective.kpi.UnitAggregation;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The points of one KPI, and what a chart says of it. */
@Schema(name = "SeriesOfKpi")
record SeriesOfKpi(
        UUID kpiId,
        @Schema(examples = "WIN_RATE") String code,
        @Schema(examples = "Win rate") String name,
        Unit unit,
        @Schema(examples = "HIGHER_IS_BETTER") Direction direction,
        @Schema(examples = "LAGGING") Indicator indicator,
        @Schema(examples = "MONTHLY") Cadence cadence,
        @Schema(examples = "MEAN") TimeAggregation timeAggregation,
        @Schema(examples = "MEAN") UnitAggregation unitAggregation,
        Axis axis,
        @Schema(description = "How many different subjects were measured anywhere in the series", examples = "1")
                long subjects,
        @Schema(
                        description = "The versions of the KPI's definition that the measurements were recorded under",
                        examples = "1")
                List<Integer> definitionVersions,
        @Schema(
                        description =
                                "Whether unit, scale and cadence are the same in these versions and in the one in force: where"
                                        + " they are not, the values do not belong on one line",
                        examples = "true")
                boolean comparable,
        @Schema(description = "To the KPI that was asked for; null where they are not linked") @Nullable SeriesLink link,
        List<SeriesPoint> points) {}
