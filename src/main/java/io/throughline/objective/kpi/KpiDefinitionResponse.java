package io.throughline.objective.kpi;

import io.throughline.math.Cadence;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a KPI's definition as clients see it. */
@Schema(name = "KpiDefinition")
record KpiDefinitionResponse(
        @Schema(description = "1 is the first", examples = "1") int definitionVersion,
        @Schema(description = "From when on the KPI meant this, until the next version") Instant validFrom,
        @Schema(
                        description = "How the figure is made, in words",
                        examples = "Opportunities won / opportunities closed, in the period")
                String formula,
        Unit unit,
        @Schema(
                        description = "What numerator / denominator is multiplied by; null where the KPI is no ratio",
                        examples = "100")
                @Nullable Integer scale,
        @Schema(examples = "HIGHER_IS_BETTER") Direction direction,
        @Schema(examples = "MEAN") TimeAggregation timeAggregation,
        @Schema(examples = "MEAN") UnitAggregation unitAggregation,
        @Schema(examples = "MONTHLY") Cadence cadence) {

    static KpiDefinitionResponse of(KpiDefinition version) {
        Definition meaning = version.definition();
        return new KpiDefinitionResponse(
                version.definitionVersion(),
                version.validFrom(),
                meaning.formula(),
                meaning.unit(),
                meaning.scale(),
                meaning.direction(),
                meaning.timeAggregation(),
                meaning.unitAggregation(),
                meaning.cadence());
    }
}
