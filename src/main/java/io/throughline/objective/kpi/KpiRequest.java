package io.throughline.objective.kpi;

import io.throughline.math.Cadence;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a KPI. */
@Schema(name = "KpiRequest")
record KpiRequest(
        @Size(min = 1, max = 100) @Schema(description = "Unique", examples = "WIN_RATE") String code,
        @Size(min = 1, max = 200) @Schema(examples = "Win rate") String name,
        @Size(min = 1, max = 4000) @Schema(
                        description = "How the figure is made, in words",
                        examples = "Opportunities won / opportunities closed, in the period")
                String formula,
        @Valid Unit unit,
        @Min(1) @Max(1_000_000_000) @Schema(
                        description =
                                "What numerator / denominator is multiplied by: required for RATE (1000 for errors"
                                        + " per thousand), 100 for PERCENT, refused for all else",
                        examples = "100")
                @Nullable Integer scale,
        @Schema(examples = "HIGHER_IS_BETTER") Direction direction,
        @Schema(description = "How the values of several periods become one", examples = "MEAN")
                TimeAggregation timeAggregation,
        @Schema(description = "How the values of several org units become one", examples = "MEAN")
                UnitAggregation unitAggregation,
        @Schema(description = "How often it is measured", examples = "MONTHLY") Cadence cadence,
        @Size(min = 1, max = 200) @Schema(description = "Who answers for it", examples = "Sales operations")
                String owner,
        @Size(min = 1, max = 200) @Schema(description = "The system its values come from", examples = "Salesforce")
                @Nullable String dataSource,
        @Min(0) @Max(5) @Schema(
                        description = "Where it sits: 0 activity, 1 reaction, 2 learning, 3 behavior, 4 results, 5 ROI",
                        examples = "4")
                Integer level,
        @Schema(description = "Whether it moves first, or shows the outcome", examples = "LAGGING") Indicator indicator,
        @Schema(examples = "ACTIVE") KpiStatus status,
        @Valid @Nullable ExternalReference externalReference) {

    static KpiRequest of(Kpi kpi) {
        Definition meaning = kpi.definition();
        return new KpiRequest(
                kpi.code(),
                kpi.name(),
                meaning.formula(),
                meaning.unit(),
                meaning.scale(),
                meaning.direction(),
                meaning.timeAggregation(),
                meaning.unitAggregation(),
                meaning.cadence(),
                kpi.owner(),
                kpi.dataSource(),
                kpi.level(),
                kpi.indicator(),
                kpi.status(),
                kpi.externalReference());
    }

    Definition definition() {
        return new Definition(formula, unit, scale, direction, timeAggregation, unitAggregation, cadence);
    }
}
