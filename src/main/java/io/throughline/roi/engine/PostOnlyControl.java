package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trained group against one that was not, after the program only: improvement = trained mean - control mean, mirrored
 * where lower is better. Nobody knows whether the groups were equal before.
 *
 * <p>Source: Phillips (ed.), In Action: Measuring Return on Investment, vol. 1, ASTD 1994. Worked example P1.
 */
public record PostOnlyControl(GroupValues trained, GroupValues control) implements IsolationMethod {

    @Override
    public String kind() {
        return "POST_ONLY_CONTROL";
    }

    @Override
    public Effect effect(Scope scope) {
        if (trained.periods() == 0) {
            return Effect.inadmissible(Grade.C, Reason.NO_TRAINED_DATA);
        }
        if (control.periods() == 0) {
            return Effect.inadmissible(Grade.C, Reason.NO_CONTROL_DATA);
        }
        Fraction improvement = scope.direction().mirror(trained.mean().minus(control.mean()));
        return Effect.measured(
                Grade.C, improvement, control.mean(), certainty(improvement), n(), flags(), diagnostics());
    }

    private Figure<Certainty> certainty(Fraction improvement) {
        return trained instanceof GroupValues.Sample one && control instanceof GroupValues.Sample other
                ? Welch.certainty(improvement, one, other)
                : Figure.absent(Reason.GROUP_MEANS_ONLY);
    }

    private @Nullable Integer n() {
        return trained instanceof GroupValues.Sample one && control instanceof GroupValues.Sample other
                ? one.n() + other.n()
                : null;
    }

    private List<Diagnostic> diagnostics() {
        return trained instanceof GroupValues.Sample one && control instanceof GroupValues.Sample other
                ? List.of(Welch.varianceRatio(one, other))
                : List.of();
    }

    private Set<Flag> flags() {
        EnumSet<Flag> flags = EnumSet.of(Flag.NO_BASELINE);
        if (trained instanceof GroupValues.PeriodMeans || control instanceof GroupValues.PeriodMeans) {
            flags.add(Flag.GROUP_MEANS_ONLY);
        }
        if (trained.periods() != control.periods()) {
            flags.add(Flag.UNEQUAL_PERIODS);
        }
        return flags;
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(Assumption.EQUAL_WITHOUT_PROGRAM);
    }

    @Override
    public void check(Faults faults) {
        trained.check(faults.at("trained"));
        control.check(faults.at("control"));
    }
}
