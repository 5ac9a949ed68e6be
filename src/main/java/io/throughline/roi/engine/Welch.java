package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/**
 * The 95 percent interval of a difference between two independent groups whose variances may differ.
 *
 * <p>With v = s squared / n of each group: standard error = sqrt(v1 + v2); degrees of freedom = (v1 + v2)^2 / (v1^2 /
 * (n1 - 1) + v2^2 / (n2 - 1)); interval = difference plus or minus t(0.975, df) times the standard error.
 *
 * <p>Source: Welch 1947, Biometrika 34(1/2), doi 10.1093/biomet/34.1-2.28; degrees of freedom by Satterthwaite 1946,
 * Biometrics Bulletin 2(6), doi 10.2307/3002019. Checked on Student's sleep data (P13) taken as two groups.
 */
final class Welch {

    private Welch() {}

    static Figure<Certainty> certainty(Fraction difference, GroupValues.Sample one, GroupValues.Sample other) {
        if (one.n() < 2 || other.n() < 2) {
            return Figure.absent(Reason.TOO_FEW_SUBJECTS);
        }
        Fraction variance = one.varianceOfMean().plus(other.varianceOfMean());
        if (variance.signum() == 0) {
            return Figure.absent(Reason.ZERO_VARIANCE);
        }
        Fraction degreesOfFreedom =
                variance.times(variance).dividedBy(share(one).plus(share(other)));
        return Figure.of(Sampling.student(difference, variance.squareRoot(), degreesOfFreedom));
    }

    /** The larger variance over the smaller: what unequal it is that the degrees of freedom pay for. */
    static Diagnostic varianceRatio(GroupValues.Sample one, GroupValues.Sample other) {
        Fraction first = one.variance();
        Fraction second = other.variance();
        Fraction smaller = first.compareTo(second) < 0 ? first : second;
        return smaller.signum() == 0
                ? Diagnostic.untested(Check.UNEQUAL_VARIANCES, Reason.ZERO_VARIANCE)
                : new Diagnostic(
                        Check.UNEQUAL_VARIANCES,
                        Figure.of(first.plus(second).minus(smaller).dividedBy(smaller)),
                        null,
                        Diagnostic.Verdict.INFORMATIVE);
    }

    private static Fraction share(GroupValues.Sample group) {
        return group.varianceOfMean().times(group.varianceOfMean()).dividedBy(group.n() - 1L);
    }
}
