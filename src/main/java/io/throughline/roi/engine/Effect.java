package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one method says of the improvement that a program brought, and how far to trust it.
 *
 * @param improvement positive is better, in the KPI's unit, per subject and period or in total as the line's basis says
 * @param improvementWithExcluded the improvement had nothing been excluded, or null where nothing can be
 * @param reference the value that the change is compared with, or null where the method knows none
 * @param certainty how sure it is, or why nothing can be said of that
 * @param scenario the range of a judgement, or null for a measured effect
 * @param n how many subjects, points or respondents it rests on; null where that is not known
 * @param inadmissible why the result may not compete for the headline, or null when it may
 * @param unisolated the improvement that before and after alone would show, or null where the method knows no before
 * @param fit the regression behind it, or null where there is none
 * @param corrections what the conservative rules did on the way to this improvement
 */
public record Effect(
        Grade grade,
        Figure<Fraction> improvement,
        @Nullable Fraction improvementWithExcluded,
        @Nullable Fraction reference,
        Figure<Certainty> certainty,
        @Nullable Interval scenario,
        @Nullable Integer n,
        Set<Flag> flags,
        List<Diagnostic> diagnostics,
        @Nullable Reason inadmissible,
        @Nullable Fraction unisolated,
        @Nullable Fit fit,
        List<Correction> corrections) {

    public Effect {
        EnumSet<Flag> known = EnumSet.noneOf(Flag.class);
        known.addAll(flags);
        if (certainty.known() && certainty.get().interval().contains(Fraction.ZERO)) {
            known.add(Flag.INDISTINGUISHABLE_FROM_ZERO);
        }
        flags = Collections.unmodifiableSet(known);
        diagnostics = List.copyOf(diagnostics);
        corrections = List.copyOf(corrections);
    }

    static Effect inadmissible(Grade grade, Reason reason) {
        return new Effect(
                grade,
                Figure.absent(reason),
                null,
                null,
                Figure.absent(reason),
                null,
                null,
                Set.of(),
                List.of(),
                reason,
                null,
                null,
                List.of());
    }

    static Effect measured(
            Grade grade,
            Fraction improvement,
            Fraction reference,
            Figure<Certainty> certainty,
            @Nullable Integer n,
            Collection<Flag> flags,
            List<Diagnostic> diagnostics) {
        return new Effect(
                grade,
                Figure.of(improvement),
                null,
                reference,
                certainty,
                null,
                n,
                Set.copyOf(flags),
                diagnostics,
                null,
                null,
                null,
                List.of());
    }

    static Effect judged(
            Fraction improvement,
            Fraction withExcluded,
            Interval scenario,
            int n,
            Collection<Flag> flags,
            List<Correction> corrections) {
        return new Effect(
                Grade.D,
                Figure.of(improvement),
                withExcluded,
                null,
                Figure.absent(Reason.JUDGEMENT),
                scenario,
                n,
                Set.copyOf(flags),
                List.of(),
                null,
                null,
                null,
                corrections);
    }

    /** With what before and after alone would show. */
    Effect beside(Fraction improvement) {
        return with(improvement, fit);
    }

    /** With the regression behind it. */
    Effect fitted(Fit regression) {
        return with(unisolated, regression);
    }

    private Effect with(@Nullable Fraction beforeAndAfter, @Nullable Fit regression) {
        return new Effect(
                grade,
                improvement,
                improvementWithExcluded,
                reference,
                certainty,
                scenario,
                n,
                flags,
                diagnostics,
                inadmissible,
                beforeAndAfter,
                regression,
                corrections);
    }

    /** What money rests on: where neighboring errors make the interval too narrow, the certainty corrected for them. */
    Figure<Certainty> certaintyOfMoney() {
        return flags.contains(Flag.INTERVAL_TOO_NARROW)
                        && fit != null
                        && fit.corrected().known()
                ? fit.corrected()
                : certainty;
    }

    /** Two-sided, 95 percent. */
    public Figure<Interval> interval() {
        return certainty.map(Certainty::interval);
    }

    public boolean admissible() {
        return inadmissible == null;
    }

    /** Whether money may rest on this effect. */
    public boolean bearsMoney() {
        return admissible() && grade.bearsMoney();
    }
}
