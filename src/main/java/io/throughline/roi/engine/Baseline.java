package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/**
 * How far two groups lay apart before the program: (mean of the trained - mean of the control) / sqrt((s1^2 + s2^2) / 2).
 *
 * <p>Source: Rosenbaum and Rubin 1985, The American Statistician 39(1), doi 10.1080/00031305.1985.10479383; a quarter of
 * a standard deviation as the bound: Ho, Imai, King and Stuart 2007, Political Analysis 15(3), doi 10.1093/pan/mpl013.
 */
final class Baseline {

    private static final Fraction BOUND = Fraction.of(1, 4);

    private Baseline() {}

    static Diagnostic difference(Sampled trained, Sampled control) {
        if (trained.n() < 2 || control.n() < 2) {
            return Diagnostic.untested(Check.BASELINE_DIFFERENCE, Reason.TOO_FEW_SUBJECTS);
        }
        Fraction variance = trained.variance().plus(control.variance()).dividedBy(2);
        return variance.signum() == 0
                ? Diagnostic.untested(Check.BASELINE_DIFFERENCE, Reason.ZERO_VARIANCE)
                : Diagnostic.informative(
                        Check.BASELINE_DIFFERENCE,
                        trained.mean().minus(control.mean()).dividedBy(variance.squareRoot()));
    }

    static boolean apart(Diagnostic difference) {
        return difference.statistic().known()
                && difference.statistic().get().abs().compareTo(BOUND) > 0;
    }
}
