package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;

/**
 * The 95 percent interval of a sum or difference of means of independent groups whose variances may differ.
 *
 * <p>With v = s squared / n of each group: standard error = sqrt(sum of v); degrees of freedom = (sum of v)^2 / sum of
 * (v^2 / (n - 1)); interval = difference plus or minus t(0.975, df) times the standard error.
 *
 * <p>Source: Welch 1947, Biometrika 34(1/2), doi 10.1093/biomet/34.1-2.28, who gives it for any number of groups; degrees
 * of freedom by Satterthwaite 1946, Biometrics Bulletin 2(6), doi 10.2307/3002019. Checked on Student's sleep data (P13)
 * taken as two groups and on Card and Krueger's four (P11).
 */
final class Welch {

    private Welch() {}

    static Figure<Certainty> certainty(Fraction difference, List<? extends Sampled> groups) {
        if (groups.stream().anyMatch(group -> group.n() < 2)) {
            return Figure.absent(Reason.TOO_FEW_SUBJECTS);
        }
        Fraction variance = Fraction.sum(groups.stream().map(Sampled::varianceOfMean));
        if (variance.signum() == 0) {
            return Figure.absent(Reason.ZERO_VARIANCE);
        }
        Fraction degreesOfFreedom =
                variance.times(variance).dividedBy(Fraction.sum(groups.stream().map(Welch::share)));
        return Figure.of(Sampling.student(difference, variance.squareRoot(), degreesOfFreedom));
    }

    /** The larger variance over the smaller: what unequal it is that the degrees of freedom pay for. */
    static Diagnostic varianceRatio(Sampled one, Sampled other) {
        Fraction first = one.variance();
        Fraction second = other.variance();
        Fraction smaller = first.compareTo(second) < 0 ? first : second;
        return smaller.signum() == 0
                ? Diagnostic.untested(Check.UNEQUAL_VARIANCES, Reason.ZERO_VARIANCE)
                : Diagnostic.informative(
                        Check.UNEQUAL_VARIANCES,
                        first.plus(second).minus(smaller).dividedBy(smaller));
    }

    private static Fraction share(Sampled group) {
        return group.varianceOfMean().times(group.varianceOfMean()).dividedBy(group.n() - 1L);
    }
}
