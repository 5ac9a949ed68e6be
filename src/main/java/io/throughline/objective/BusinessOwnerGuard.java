package io.throughline.objective;

import io.throughline.organization.LearningGuard;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps a unit that owns business objectives out of the learning function. */
@ApplicationScoped
class BusinessOwnerGuard implements LearningGuard {

    private final ObjectiveRepository objectives;

    BusinessOwnerGuard(ObjectiveRepository objectives) {
        this.objectives = objectives;
    }

    @Override
    public void check(UUID orgUnitId, Faults faults) {
        faults.addIf(
                objectives.areOwnedBy(orgUnitId),
                ProblemType.BUSINESS_OWNER_IS_LEARNING,
                "/function",
                "is BUSINESS while the unit owns objectives");
    }
}
