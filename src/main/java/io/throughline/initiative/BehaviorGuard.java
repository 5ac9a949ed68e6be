package io.throughline.initiative;

import io.throughline.platform.problem.Faults;
import java.util.List;
import java.util.UUID;

/** A condition of changing what a behavior rests on that only a room above can judge, which implements this as a bean. */
public interface BehaviorGuard {

    /**
     * Adds what stands in the way, with pointers into the behavior.
     *
     * @param learningObjectiveIds what the behavior is to rest on from now on
     */
    void check(UUID behaviorId, List<UUID> learningObjectiveIds, Faults faults);
}
