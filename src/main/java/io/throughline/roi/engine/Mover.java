package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** A z at which an interval that does not reach 0 has a p that no double tells from 0. */
    private static final double FARTHEST = 40;

    private static final int HALVINGS = 60;

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
        Fraction inflation = dispersion.squareRoot();
        Fraction quantile = Sampling.quantile(degreesOfFreedom);
        Interval interval = interval(quantile.times(inflation));
        Fraction error = largeSampleError().times(inflation);
        return new Certainty(
                error.signum() > 0 ? error : interval.width().dividedBy(quantile.times(2)),
                degreesOfFreedom,
                Sampling.twoSided(reachesZeroAt() / inflation.toDouble(), degreesOfFreedom),
                interval);
    }

    /** The root of the sum of all variances; 0 where nothing or everything was found. */
    Fraction largeSampleError() {
        return sum(added, Scored::scoredVariance)
                .plus(sum(taken, Scored::scoredVariance))
                .squareRoot();
    }

    Interval interval(Fraction z) {
        Fraction estimate = estimate();
        Fraction down = sum(added, each -> below(each, z)).plus(sum(taken, each -> above(each, z)));
        Fraction up = sum(added, each -> above(each, z)).plus(sum(taken, each -> below(each, z)));
        return new Interval(estimate.minus(down.squareRoot()), estimate.plus(up.squareRoot()));
    }

    private double reachesZeroAt() {
        if (estimate().signum() == 0) {
            return 0;
        }
        double within = 0;
        double beyond = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double z = (within + beyond) / 2;
            if (interval(Fraction.of(z)).contains(Fraction.ZERO)) {
                beyond = z;
            } else {
                within = z;
            }
        }
        return beyond;
    }

    private static Fraction below(Scored each, Fraction z) {
        Fraction distance = each.estimate().minus(each.limits(z).lower());
        return distance.times(distance);
    }

    private static Fraction above(Scored each, Fraction z) {
        Fraction distance = each.limits(z).upper().minus(each.estimate());
        return distance.times(distance);
    }

    private static Fraction sum(List<? extends Scored> figures, Function<Scored, Fraction> of) {
        Stream<? extends Scored> each = figures.stream();
        return Fraction.sum(each.map(of));
    }
}
