package io.throughline.impact;

import io.throughline.initiative.Behaviors;
import io.throughline.initiative.Behaviors.BehaviorFacts;
import io.throughline.initiative.Initiatives;
import io.throughline.initiative.LearningObjectives;
import io.throughline.initiative.LearningObjectives.LearningObjectiveFacts;
import io.throughline.objective.kpi.ChangeUnit;
import io.throughline.objective.kpi.KpiStatus;
import io.throughline.objective.kpi.KpiTargets;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of KPI mappings: parts of one initiative, a target that stands, a change in the KPI's own terms. */
@Singleton
class KpiMappingRecords extends Records<KpiMapping, KpiMappingRequest, KpiMappingResponse> {

    private final Initiatives initiatives;
    private final KpiMappingRepository mappings;
    private final LearningObjectives learningObjectives;
    private final Behaviors behaviors;
    private final KpiTargets targets;
    private final Kpis kpis;

    KpiMappingRecords(
            RecordSupport support,
            KpiMappingRepository mappings,
            Initiatives initiatives,
            LearningObjectives learningObjectives,
            Behaviors behaviors,
            KpiTargets targets,
            Kpis kpis) {
        super(
                support,
                ListSource.of("kpi-mapping", KpiMapping.class),
                KpiMappingRequest.class,
                KpiMappingResponse.class);
        this.mappings = mappings;
        this.initiatives = initiatives;
        this.learningObjectives = learningObjectives;
        this.behaviors = behaviors;
        this.targets = targets;
        this.kpis = kpis;
    }

    @Override
    protected KpiMapping make(KpiMappingRequest request) {
        check(null, request);
        return new KpiMapping(request);
    }

    @Override
    protected void change(KpiMapping stored, KpiMappingRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected KpiMappingRequest asRequest(KpiMapping stored) {
        return KpiMappingRequest.of(stored);
    }

    @Override
    protected KpiMappingResponse answer(KpiMapping stored) {
        return KpiMappingResponse.of(stored);
    }

    private void check(@Nullable KpiMapping stored, KpiMappingRequest request) {
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                initiatives.find(request.initiativeId()).isEmpty(),
                ProblemType.UNKNOWN_REFERENCE,
                "/initiativeId",
                "is not an initiative");
        checkParts(request, faults);
        checkTarget(stored, request, faults);
        checkUnique(stored, request, faults);
        faults.throwIfAny();
    }

    private void checkParts(KpiMappingRequest request, Faults faults) {
        UUID objectiveId = request.learningObjectiveId();
        UUID behaviorId = request.behaviorId();
        if (objectiveId != null) {
            checkPart(
                    learningObjectives.find(objectiveId).map(LearningObjectiveFacts::initiativeId),
                    request,
                    "/learningObjectiveId",
                    "a learning objective",
                    faults);
        }
        if (behaviorId != null) {
            Optional<BehaviorFacts> behavior = behaviors.find(behaviorId);
            checkPart(behavior.map(BehaviorFacts::initiativeId), request, "/behaviorId", "a behavior", faults);
            // A behavior that rests on nothing yet may still come to rest on this learning objective.
            faults.addIf(
                    objectiveId != null
                            && behavior.map(BehaviorFacts::learningObjectiveIds)
                                    .filter(ids -> !ids.isEmpty() && !ids.contains(objectiveId))
                                    .isPresent(),
                    ProblemType.BEHAVIOR_UNRELATED,
                    "/behaviorId",
                    "does not rest on the learning objective " + objectiveId);
        }
    }

    private static void checkPart(
            Optional<UUID> initiative, KpiMappingRequest request, String pointer, String kind, Faults faults) {
        if (initiative.isEmpty()) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, pointer, "is not " + kind);
        } else if (!initiative.get().equals(request.initiativeId())) {
            faults.add(ProblemType.FOREIGN_PART, pointer, "is " + kind + " of another initiative");
        }
    }

    private void checkTarget(@Nullable KpiMapping stored, KpiMappingRequest request, Faults faults) {
        Optional<KpiTargetFacts> target = targets.find(request.kpiTargetId());
        if (target.isEmpty()) {
            faults.add(ProblemType.UNKNOWN_REFERENCE, "/kpiTargetId", "is not a KPI target");
            return;
        }
        // What was mapped while the target and its KPI stood may still be corrected.
        boolean mapped = stored != null && stored.kpiTargetId().equals(request.kpiTargetId());
        faults.addIf(
                !target.get().open() && !mapped,
                ProblemType.TARGET_NOT_LIVE,
                "/kpiTargetId",
                "is retired, or its objective is");
        kpis.find(target.get().kpiId()).ifPresent(kpi -> {
            faults.addIf(
                    kpi.status() == KpiStatus.RETIRED && !mapped,
                    ProblemType.KPI_RETIRED,
                    "/kpiTargetId",
                    "is on the KPI " + kpi.code() + ", which is retired");
            checkUnit(kpi, request.hypothesis(), faults);
        });
    }

    private void checkUnique(@Nullable KpiMapping stored, KpiMappingRequest request, Faults faults) {
        faults.addIf(
                mappings.between(request.initiativeId(), request.kpiTargetId()).stream()
                        .anyMatch(other -> other != stored && other.joinsTheSame(request)),
                ProblemType.DUPLICATE,
                "/kpiTargetId",
                "is mapped already from the same parts of the initiative");
    }

    private static void checkUnit(KpiFacts kpi, Hypothesis hypothesis, Faults faults) {
        ChangeUnit fitting = kpi.unit().changeUnit();
        ExpectedChangeUnit given = hypothesis.changeUnit();
        boolean percentForPoints = fitting == ChangeUnit.PERCENTAGE_POINTS && given == ExpectedChangeUnit.PERCENT;
        faults.addIf(
                !given.is(fitting),
                percentForPoints ? ProblemType.PERCENT_FOR_POINTS : ProblemType.CHANGE_UNIT_MISMATCH,
                "/hypothesis/changeUnit",
                "must be " + fitting + " for the KPI " + kpi.code());
    }
}
