package io.throughline.organization;

import io.throughline.platform.problem.Faults;
import java.util.UUID;

/**
 * A condition of a unit becoming part of the learning function that only a room above can judge, which implements this
 * as a bean.
 */
public interface LearningGuard {

    /** Adds what stands in the way, with pointers into the unit, which is held until the transaction ends. */
    void check(UUID orgUnitId, Faults faults);
}
