package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of two groups on both sides of the program. */
public sealed interface DifferenceData permits GroupCells, SubjectPanel {

    /** Why the two groups' changes cannot be compared, if they cannot. */
    Optional<Reason> missing();

    /** The trained group's change less the control group's; only where nothing is missing. */
    Found compared(Direction direction);

    /** Whether the groups moved alike before the program, where that can be told. */
    Diagnostic preTrend();

    void check(Faults faults);

    /**
     * What a comparison of changes came to.
     *
     * @param improvement positive is better
     * @param reference what the trained group would have come to had it changed like the control group
     * @param n how many subjects, or null where that is not known
     */
    record Found(
            Fraction improvement,
            Fraction reference,
            Figure<Certainty> certainty,
            @Nullable Integer n,
            Set<Flag> flags,
            List<Diagnostic> diagnostics) {}
}
