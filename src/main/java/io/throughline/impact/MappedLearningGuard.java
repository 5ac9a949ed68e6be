package io.throughline.impact;

import io.throughline.initiative.BehaviorGuard;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps a behavior resting on the learning objectives from which KPI mappings lead through it. */
@ApplicationScoped
class MappedLearningGuard implements BehaviorGuard {

    private final KpiMappingRepository mappings;

    MappedLearningGuard(KpiMappingRepository mappings) {
        this.mappings = mappings;
    }

    @Override
    public void check(UUID behaviorId, List<UUID> learningObjectiveIds, Faults faults) {
        for (KpiMapping mapping : mappings.throughBehavior(behaviorId)) {
            faults.addIf(
                    !mapping.admits(learningObjectiveIds),
                    ProblemType.BEHAVIOR_UNRELATED,
                    "/learningObjectiveIds",
                    "must name " + mapping.learningObjectiveId() + ", from which the KPI mapping " + mapping.id()
                            + " leads through the behavior");
        }
    }
}
