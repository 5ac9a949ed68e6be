package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * A sum of independent figures, some added and some taken away, whose interval is put together from the limits of each
 * (method of variance estimates recovery).
 *
 * <p>With estimates a, limits l and u: lower end = sum - sqrt(sum over the added of (a - l)^2 + sum over the taken of (u
 * - a)^2), and the upper end alike with l and u exchanged. The p-value is that of the level at which the interval just
 * reaches 0, so that the two never contradict each other. The standard error is the large-sample one, or, where that is
 * 0 because nothing or everything was found, the one that an interval as wide would have had.
 *
 * <p>Source: Newcombe 1998, Statistics in Medicine 17, 873-890, method 10, for two proportions (56 of 70 against 48 of
 * 80: 5.24 to 33.39 points); Zou and Donner 2008, Statistics in Medicine 27, 1693-1702, doi 10.1002/sim.3095, for any
 * sum.
 */
record Mover(List<? extends Scored> added, List<? extends Scored> taken) {

    /** A z at which every interval of counts that a double holds has reached 0. */
    private static final double FARTHEST = 1e9;

    private static final int HALVINGS = 100;

    Mover {
        added = List.copyOf(added);
        taken = List.copyOf(taken);
    }

    Fraction estimate() {
        return sum(added, Scored::estimate).minus(sum(taken, Scored::estimate));
    }

    /**
     * How sure the sum is.
     *
     * @param dispersion how many times as much as by the large-sample formula the figures vary; at least 1
     * @param degreesOfFreedom on which the dispersion was estimated, or null where nothing was
     */
    Certainty certainty(Fraction dispersion, @Nullable Fraction degreesOfFreedom) {
        double inflation = FastMath.sqrt(dispersion.toDouble());
        double quantile = Sampling.quantile(degreesOfFreedom).toDouble();
        Interval interval = interval(quantile * inflation);
        Fraction error = largeSampleError(dispersion);
        return new Certainty(
                error.signum() > 0 ? error : interval.width().dividedBy(Fraction.of(2 * quantile)),
                degreesOfFreedom,
                Sampling.twoSided(reachesZeroAt() / inflation, degreesOfFreedom),
                interval);
    }

    /** The root of the sum of all variances, dispersed as much; 0 where nothing or everything was found. */
    Fraction largeSampleError(Fraction dispersion) {
        return sum(added, Scored::scoredVariance)
                .plus(sum(taken, Scored::scoredVariance))
                .times(dispersion)
                .squareRoot();
    }

    Interval interval(double z) {
        return new Interval(estimate().minus(Fraction.of(down(z))), estimate().plus(Fraction.of(up(z))));
    }

    private double down(double z) {
        return FastMath.sqrt(squares(added, each -> each.below(z)) + squares(taken, each -> each.above(z)));
    }

    private double up(double z) {
        return FastMath.sqrt(squares(added, each -> each.above(z)) + squares(taken, each -> each.below(z)));
    }

    private double reachesZeroAt() {
        double estimate = estimate().toDouble();
        if (estimate == 0) {
            return 0;
        }
        double within = 0;
        double beyond = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double z = (within + beyond) / 2;
            if ((estimate > 0 ? down(z) : up(z)) >= FastMath.abs(estimate)) {
                beyond = z;
            } else {
                within = z;
            }
        }
        return beyond;
    }

    private static double squares(List<? extends Scored> figures, ToDoubleFunction<Scored> distance) {
        return figures.stream()
                .mapToDouble(each -> distance.applyAsDouble(each) * distance.applyAsDouble(each))
                .sum();
    }

    private static Fraction sum(List<? extends Scored> figures, Function<Scored, Fraction> of) {
        return Fraction.sum(figures.stream().map(of));
    }
}
