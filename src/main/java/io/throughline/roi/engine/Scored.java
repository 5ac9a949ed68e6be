package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import org.jspecify.annotations.Nullable;

/** A figure with limits of its own at every level of confidence, which need not lie equally far on both sides. */
interface Scored {

    Fraction estimate();

    /**
     * The score limits, both ends included and the estimate between them.
     *
     * @param z the quantile, above 0
     */
    Interval limits(Fraction z);

    /** By the large-sample formula; 0 where nothing or everything was found. */
    Fraction scoredVariance();

    /** Keeps a last digit of a root from pushing a limit over a bound that it cannot pass. */
    static Interval within(Fraction lower, Fraction upper, Fraction estimate, @Nullable Fraction most) {
        Fraction low = lower.signum() < 0 ? Fraction.ZERO : lower;
        Fraction high = most != null && upper.compareTo(most) > 0 ? most : upper;
        return new Interval(
                low.compareTo(estimate) > 0 ? estimate : low, high.compareTo(estimate) < 0 ? estimate : high);
    }
}
