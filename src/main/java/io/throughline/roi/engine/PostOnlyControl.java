package io.throughline.roi.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A trained group against one that was not, after the program only: improvement = trained mean - control mean, mirrored
 * where lower is better. Unless chance decided who was trained, nobody knows whether the groups were equal before.
 *
 * <p>Source: Phillips (ed.), In Action: Measuring Return on Investment, vol. 1, ASTD 1994. Worked example P1.
 *
 * @param randomized whether chance alone decided who was trained
 */
public record PostOnlyControl(GroupValues trained, GroupValues control, boolean randomized) implements IsolationMethod {

    public PostOnlyControl(GroupValues trained, GroupValues control) {
        this(trained, control, false);
    }

    @Override
    public String kind() {
        return "POST_ONLY_CONTROL";
    }

    @Override
    public Effect effect(Scope scope) {
        Grade grade = randomized ? Grade.A : Grade.C;
        if (trained.periods() == 0) {
            return Effect.inadmissible(grade, Reason.NO_TRAINED_DATA);
        }
        if (control.periods() == 0) {
            return Effect.inadmissible(grade, Reason.NO_CONTROL_DATA);
        }
        Contrast contrast = new Contrast(List.of(trained), List.of(control)).mirrored(scope.direction());
        return Effect.measured(
                grade,
                contrast.estimate(),
                control.mean(),
                contrast.certainty(),
                contrast.n(),
                flags(contrast),
                diagnostics());
    }

    private List<Diagnostic> diagnostics() {
        return trained instanceof Sampled one && control instanceof Sampled other
                ? List.of(Welch.varianceRatio(one, other))
                : List.of();
    }

    private Set<Flag> flags(Contrast contrast) {
        EnumSet<Flag> flags = EnumSet.of(Flag.NO_BASELINE);
        if (!contrast.sampled()) {
            flags.add(Flag.GROUP_MEANS_ONLY);
        }
        if (trained.periods() != control.periods()) {
            flags.add(Flag.UNEQUAL_PERIODS);
        }
        return flags;
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(randomized ? Assumption.RANDOM_ASSIGNMENT : Assumption.EQUAL_WITHOUT_PROGRAM);
    }

    @Override
    public boolean ofShares() {
        return trained instanceof Proportion || control instanceof Proportion;
    }

    @Override
    public void check(Faults faults) {
        trained.check(faults.at("trained"));
        control.check(faults.at("control"));
    }
}
