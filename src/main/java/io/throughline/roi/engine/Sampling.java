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
        return by(estimate, standardError, degreesOfFreedom);
    }

    /**
     * By the normal distribution.
     *
     * @param standardError above 0
     */
    static Certainty normal(Fraction estimate, Fraction standardError) {
        return by(estimate, standardError, null);
    }

    /**
     * What leaves 2.5 percent above it.
     *
     * @param degreesOfFreedom of Student's t, or null for the normal distribution
     */
    static Fraction quantile(@Nullable Fraction degreesOfFreedom) {
        return Fraction.of(distribution(degreesOfFreedom).inverseCumulativeProbability(UPPER_TAIL));
    }

    /**
     * The chance of a value below that one.
     *
     * @param degreesOfFreedom of Student's t, or null for the normal distribution
     */
    static Fraction below(double value, @Nullable Fraction degreesOfFreedom) {
        return Fraction.of(distribution(degreesOfFreedom).cumulativeProbability(value));
    }

    /**
     * The chance of a value at least that far from 0 on either side.
     *
     * @param statistic at least 0
     */
    static Fraction twoSided(double statistic, @Nullable Fraction degreesOfFreedom) {
        // The lower tail of a negative number keeps the digits that 1 - P would lose.
        return Fraction.of(Math.min(1, 2 * distribution(degreesOfFreedom).cumulativeProbability(-statistic)));
    }

    static TDistribution student(double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom, ACCURACY);
    }

    private static RealDistribution distribution(@Nullable Fraction degreesOfFreedom) {
        return degreesOfFreedom == null ? new NormalDistribution(0, 1) : student(degreesOfFreedom.toDouble());
    }

    private static Certainty by(Fraction estimate, Fraction standardError, @Nullable Fraction degreesOfFreedom) {
        Fraction margin = quantile(degreesOfFreedom).times(standardError);
        return new Certainty(
                standardError,
                degreesOfFreedom,
                twoSided(estimate.abs().dividedBy(standardError).toDouble(), degreesOfFreedom),
                new Interval(estimate.minus(margin), estimate.plus(margin)));
    }
}
