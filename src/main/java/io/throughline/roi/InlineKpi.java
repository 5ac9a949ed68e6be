package io.throughline.roi;

import io.throughline.math.Cadence;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reckoning must know of a measure that is no governed KPI. */
@Schema(name = "InlineKpi")
public record InlineKpi(
        @Schema(examples = "HIGHER_IS_BETTER") Direction direction,
        @Schema(examples = "MONEY") UnitKind unitKind,
        @Schema(
                        description = "How often it is measured; caps periodsPerYear, at 365 where omitted",
                        examples = "WEEKLY")
                @Nullable Cadence cadence) {}
