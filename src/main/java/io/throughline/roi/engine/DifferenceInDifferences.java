package io.throughline.roi.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The trained group's change less the change of a group that was not trained: what both lived through drops out.
 * Improvement = (trained after - trained before) - (control after - control before), mirrored where lower is better.
 *
 * <p>Source: Card and Krueger 1994, American Economic Review 84(4); Angrist and Pischke 2009, Mostly Harmless
 * Econometrics, ch. 5. Worked example P11.
 *
 * @param randomized whether chance alone decided who was trained; then trends that differ before the program are chance
 *     as well, and are told without lowering the grade
 */
public record DifferenceInDifferences(DifferenceData data, boolean randomized) implements IsolationMethod {

    @Override
    public String kind() {
        return "DIFFERENCE_IN_DIFFERENCES";
    }

    @Override
    public Effect effect(Scope scope) {
        Optional<Reason> missing = data.missing();
        if (missing.isPresent()) {
            return Effect.inadmissible(randomized ? Grade.A : Grade.B, missing.get());
        }
        DifferenceData.Found found = data.compared(scope.direction());
        Diagnostic preTrend = data.preTrend();
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(found.flags());
        flags.addAll(PreTrend.flags(preTrend));
        List<Diagnostic> diagnostics = new ArrayList<>(found.diagnostics());
        diagnostics.add(preTrend);
        return Effect.measured(
                Grade.concurrent(randomized, preTrend),
                found.improvement(),
                found.reference(),
                found.certainty(),
                found.n(),
                flags,
                diagnostics);
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(
                randomized ? Assumption.RANDOM_ASSIGNMENT : Assumption.PARALLEL_TRENDS,
                Assumption.NO_SPILLOVER,
                Assumption.INDEPENDENT_SUBJECTS);
    }

    @Override
    public boolean ofShares() {
        return data instanceof GroupCells cells
                && (cells.trained().ofShares() || cells.control().ofShares());
    }

    @Override
    public void check(Faults faults) {
        data.check(faults);
    }
}
