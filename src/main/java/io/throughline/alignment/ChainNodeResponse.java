package io.throughline.alignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.alignment.engine.Chain;
import io.throughline.alignment.engine.NodeKind;
import io.throughline.initiative.InitiativeClass;
import io.throughline.initiative.InitiativeStatus;
import io.throughline.initiative.Phase;
import io.throughline.measurement.MeasurementFacts;
import io.throughline.objective.ObjectiveStatus;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.Indicator;
import io.throughline.objective.kpi.KpiTargetStatus;
import io.throughline.objective.kpi.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One record on a chain of impact, with the facts of its kind and no others. */
@Schema(name = "ChainNode")
record ChainNodeResponse(
        @Schema(description = "The record's id") UUID id,
        @Schema(examples = "KPI_TARGET") NodeKind kind,
        @Schema(description = "Its column in a drawing, from left to right", examples = "5") int rank,
        @Schema(description = "What people call it", examples = "28 to 34 by 2026-12-31") String label,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable InitiativeNode initiative,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LearningObjectiveNode learningObjective,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BehaviorNode behavior,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KpiNode kpi,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KpiTargetNode kpiTarget,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ObjectiveNode objective) {

    static ChainNodeResponse of(Chain.Node node, String label, Facts facts) {
        return new ChainNodeResponse(
                node.id(),
                node.kind(),
                node.rank(),
                label,
                as(InitiativeNode.class, facts),
                as(LearningObjectiveNode.class, facts),
                as(BehaviorNode.class, facts),
                as(KpiNode.class, facts),
                as(KpiTargetNode.class, facts),
                as(ObjectiveNode.class, facts));
    }

    private static <T extends Facts> @Nullable T as(Class<T> kind, Facts facts) {
        return kind.isInstance(facts) ? kind.cast(facts) : null;
    }

    /** What a chain says of a record of one kind. */
    sealed interface Facts {}

    /** What a chain says of an initiative. */
    @Schema(name = "InitiativeNode")
    record InitiativeNode(
            @Schema(examples = "DELIVER") Phase phase,
            @Schema(examples = "STRATEGIC") InitiativeClass initiativeClass,
            @Schema(examples = "ACTIVE") InitiativeStatus status)
            implements Facts {}

    /** What a chain says of a learning objective. */
    @Schema(name = "LearningObjectiveNode")
    record LearningObjectiveNode(
            UUID initiativeId,
            UUID skillId,
            @Schema(examples = "Active listening") String skillName,
            @Schema(examples = "3") @Nullable Integer proficiencyLevel,
            @Schema(examples = "Names the caller's need in one sentence in 8 of 10 role-plays") String criterion)
            implements Facts {}

    /** What a chain says of a behavior. */
    @Schema(name = "BehaviorNode")
    record BehaviorNode(
            UUID initiativeId,
            @Schema(examples = "Asks at least two open questions before the first proposal") String observableCriterion)
            implements Facts {}

    /** What a chain says of a KPI. */
    @Schema(name = "KpiNode")
    record KpiNode(
            @Schema(examples = "WIN_RATE") String code,
            @Schema(examples = "PERCENT") UnitKind unitKind,
            @Schema(description = "What people read behind a value", examples = "% of opportunities won")
                    String unitLabel,
            @Schema(examples = "HIGHER_IS_BETTER") Direction direction,
            @Schema(examples = "LAGGING") Indicator indicator,
            @Schema(description = "0 activity, 1 reaction, 2 learning, 3 behavior, 4 results, 5 ROI", examples = "4")
                    int level,
            @Schema(
                            description =
                                    "The newest in each org unit where the chain promises something on it, or on a KPI"
                                            + " that it leads to or is led by; by org unit")
                    List<LatestMeasurement> latestMeasurements)
            implements Facts {}

    /** What a chain says of a KPI target. */
    @Schema(name = "KpiTargetNode")
    record KpiTargetNode(
            UUID orgUnitId,
            @Schema(examples = "ACTIVE") KpiTargetStatus status,
            TargetStandingResponse standing,
            @Schema(description = "The newest of the KPI in the target's org unit; null where there is none") @Nullable LatestMeasurement latestMeasurement)
            implements Facts {}

    /** A measurement as far as a chain shows it. */
    @Schema(name = "LatestMeasurement")
    record LatestMeasurement(
            @Schema(examples = "AZDzoXwecAAAAAAAAAAAAQGQ86F8HnAAAAAAAAAAAAIAAFC5") String measurementId,
            @Schema(description = "The org unit that was measured") UUID subjectId,
            LocalDate periodStart,
            @Schema(description = "The first day after the period") LocalDate periodEnd,
            @Schema(examples = "31.5") BigDecimal value) {

        static LatestMeasurement of(MeasurementFacts measurement) {
            return new LatestMeasurement(
                    measurement.id(),
                    measurement.about().subjectId(),
                    measurement.periodStart(),
                    measurement.periodEnd(),
                    measurement.value());
        }
    }

    /** What a chain says of an objective. */
    @Schema(name = "ObjectiveNode")
    record ObjectiveNode(
            UUID orgUnitId,
            @Schema(description = "Rank within the org unit and the period", examples = "1") int priority,
            @Schema(examples = "ACTIVE") ObjectiveStatus status,
            LocalDate periodStart,
            @Schema(description = "The first day after the period") LocalDate periodEnd,
            @Schema(description = "Whether it is active and the day judged lies in its period") boolean live)
            implements Facts {}
}
