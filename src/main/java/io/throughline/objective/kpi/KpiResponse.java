package io.throughline.objective.kpi;

import io.throughline.math.Cadence;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI as clients see it. */
@Schema(name = "Kpi")
record KpiResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "WIN_RATE") String code,
        @Schema(examples = "Win rate") String name,
        @Schema(
                        description = "Grows when what the figure means is changed: formula, unit, scale, direction,"
                                + " aggregations or cadence",
                        examples = "1")
                int definitionVersion,
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
        @Schema(description = "How the values of several periods become one", examples = "MEAN")
                TimeAggregation timeAggregation,
        @Schema(description = "How the values of several org units become one", examples = "MEAN")
                UnitAggregation unitAggregation,
        @Schema(description = "How often it is measured", examples = "MONTHLY") Cadence cadence,
        @Schema(description = "Who answers for it", examples = "Sales operations") String owner,
        @Schema(description = "The system its values come from", examples = "Salesforce") @Nullable String dataSource,
        @Schema(
                        description = "Where it sits: 0 activity, 1 reaction, 2 learning, 3 behavior, 4 results, 5 ROI",
                        examples = "4")
                int level,
        @Schema(description = "Whether it moves first, or shows the outcome", examples = "LAGGING") Indicator indicator,
        @Schema(examples = "ACTIVE") KpiStatus status)
        implements Versioned {

    static KpiResponse of(Kpi kpi) {
        Definition meaning = kpi.definition();
        return new KpiResponse(
                kpi.id(),
                kpi.version(),
                kpi.createdAt(),
                kpi.updatedAt(),
                kpi.externalReference(),
                kpi.code(),
                kpi.name(),
                kpi.definitionVersion(),
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
                kpi.status());
    }
}
