package io.throughline.participation.engine;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** A two-sided interval of 95 percent. */
public record Interval(double lower, double upper) {

    private static final double UPPER_TAIL = 0.975;

    /** By Student's t with that many degrees of freedom. */
    static Interval byT(double estimate, double standardError, int degreesOfFreedom) {
        double margin = new TDistribution(degreesOfFreedom, 1e-15).inverseCumulativeProbability(UPPER_TAIL);
        return new Interval(estimate - margin * standardError, estimate + margin * standardError);
    }

    /** By the normal distribution, which large samples approach; a kappa is never beyond 1 or below -1. */
    static Interval ofKappa(double kappa, double standardError) {
        double margin = new NormalDistribution().inverseCumulativeProbability(UPPER_TAIL) * standardError;
        return new Interval(Math.max(-1, kappa - margin), Math.min(1, kappa + margin));
    }
}
