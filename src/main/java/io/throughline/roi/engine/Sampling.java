package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * From an estimate and its standard error to interval and p: estimate plus or minus q(0.975) x standard error, and p =
 * 2 P(T above |estimate| / standard error).
 */
final class Sampling {

    private static final double UPPER_TAIL = 0.975;
    /** Hipparchus's own default would lose six digits of a quantile. */
    private static final double ACCURACY = 1e-15;

    private Sampling() {}

    /**
     * By Student's t.
     *
     * @param standardError above 0
     * @param degreesOfFreedom above 0
     */
    static Certainty student(Fraction estimate, Fraction standardError, Fraction degreesOfFreedom) {
        return by(new TDistribution(degreesOfFreedom.toDouble(), ACCURACY), estimate, standardError, degreesOfFreedom);
    }

    /**
     * By the normal distribution.
     *
     * @param standardError above 0
     */
    static Certainty normal(Fraction estimate, Fraction standardError) {
        return by(new NormalDistribution(0, 1), estimate, standardError, null);
    }

    /**
     * The chance of a value below that one.
     *
     * @param degreesOfFreedom of Student's t, or null for the normal distribution
     */
    static Fraction below(double value, @Nullable Fraction degreesOfFreedom) {
        RealDistribution distribution = degreesOfFreedom == null
                ? new NormalDistribution(0, 1)
                : new TDistribution(degreesOfFreedom.toDouble(), ACCURACY);
        return Fraction.of(distribution.cumulativeProbability(value));
    }

    private static Certainty by(
            RealDistribution distribution,
            Fraction estimate,
            Fraction standardError,
            @Nullable Fraction degreesOfFreedom) {
        Fraction margin = Fraction.of(distribution.inverseCumulativeProbability(UPPER_TAIL))
                .times(standardError);
        double statistic = estimate.abs().dividedBy(standardError).toDouble();
        // The lower tail of a negative number keeps the digits that 1 - P would lose.
        double pValue = Math.min(1, 2 * distribution.cumulativeProbability(-statistic));
        return new Certainty(
                standardError,
                degreesOfFreedom,
                Fraction.of(pValue),
                new Interval(estimate.minus(margin), estimate.plus(margin)));
    }
}
