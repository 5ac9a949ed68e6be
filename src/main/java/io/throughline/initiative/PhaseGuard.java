package io.throughline.initiative;

import io.throughline.platform.problem.Faults;

/** A condition of going from one phase to the next that only a room above can judge, which implements this as a bean. */
public interface PhaseGuard {

    /**
     * Adds what stands in the way, with pointers into the initiative. Every guard is heard, so that one refusal names all.
     *
     * @param initiative as it is before the step, in the phase {@code from}
     */
    void check(InitiativeFacts initiative, Phase from, Phase to, Faults unmet);
}
