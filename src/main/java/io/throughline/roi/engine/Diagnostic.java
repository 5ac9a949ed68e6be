package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One look at whether a method's assumptions hold.
 *
 * @param statistic what was found, or why nothing could be
 * @param pValue two-sided, of an assumption that holds; null where the check has no test
 */
public record Diagnostic(Check check, Figure<Fraction> statistic, @Nullable Fraction pValue, Verdict verdict) {

    /** A look that could not be taken. */
    static Diagnostic untested(Check check, Reason reason) {
        return new Diagnostic(check, Figure.absent(reason), null, Verdict.UNTESTED);
    }

    static Diagnostic informative(Check check, Fraction statistic) {
        return new Diagnostic(check, Figure.of(statistic), null, Verdict.INFORMATIVE);
    }

    /** The same, where the method does not rest on what was looked at. */
    Diagnostic informative() {
        return verdict == Verdict.UNTESTED ? this : new Diagnostic(check, statistic, pValue, Verdict.INFORMATIVE);
    }

    /** What a check came to. */
    public enum Verdict {
        PASSED,
        FAILED,
        UNTESTED,
        /** A figure to read the result by, which nothing passes or fails. */
        INFORMATIVE
    }
}
