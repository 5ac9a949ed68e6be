package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How many times as much as by Poisson's law counts vary: Pearson's chi squared over its degrees of freedom. With events
 * o, exposure e and the group's rate r: chi squared = sum of (o - e r)^2 / (e r), on as many degrees of freedom as there
 * are counts more than groups; a group without any event tells nothing.
 *
 * <p>Source: McCullagh and Nelder 1989, Generalized Linear Models, 2nd ed., sections 4.5 and 6.2.3.
 *
 * @param ratio chi squared over its degrees of freedom, or null where there are none
 */
record Overdispersion(@Nullable Fraction ratio, int degreesOfFreedom) {

    static Overdispersion of(List<EventCounts> groups) {
        List<EventCounts> telling =
                groups.stream().filter(group -> group.events() > 0).toList();
        int degreesOfFreedom =
                telling.stream().mapToInt(group -> group.counts().size() - 1).sum();
        if (degreesOfFreedom == 0) {
            return new Overdispersion(null, 0);
        }
        Fraction chiSquared = Fraction.sum(telling.stream().map(Overdispersion::chiSquared));
        return new Overdispersion(chiSquared.dividedBy(degreesOfFreedom), degreesOfFreedom);
    }

    private static Fraction chiSquared(EventCounts group) {
        Fraction rate = group.rate(Fraction.ONE).estimate();
        return Fraction.sum(group.counts().stream().map(count -> {
            Fraction expected = Fraction.of(count.exposure()).times(rate);
            Fraction deviation = Fraction.of(count.events()).minus(expected);
            return deviation.times(deviation).dividedBy(expected);
        }));
    }

    boolean present() {
        return ratio != null && ratio.compareTo(Fraction.ONE) > 0;
    }

    /** By which variances are multiplied; counts that vary less than Poisson's are not believed. */
    Fraction factor() {
        return ratio != null && present() ? ratio : Fraction.ONE;
    }

    /** On which the factor rests, or null where it is Poisson's. */
    @Nullable Fraction estimatedOn() {
        return present() ? Fraction.of(degreesOfFreedom) : null;
    }

    Diagnostic diagnostic() {
        if (ratio == null) {
            return Diagnostic.untested(Check.OVERDISPERSION, Reason.NO_REPLICATES);
        }
        double below = new ChiSquaredDistribution(degreesOfFreedom)
                .cumulativeProbability(ratio.times(degreesOfFreedom).toDouble());
        return new Diagnostic(
                Check.OVERDISPERSION, Figure.of(ratio), Fraction.of(1 - below), Diagnostic.Verdict.INFORMATIVE);
    }
}
