package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/** A figure with score limits of its own at every level of confidence, which need not lie equally far on both sides. */
interface Scored {

    Fraction estimate();

    /** By the large-sample formula; 0 where nothing or everything was found. */
    Fraction scoredVariance();

    /**
     * How far the lower limit lies below the estimate.
     *
     * @param z the quantile, at least 0
     */
    double below(double z);

    /**
     * How far the upper limit lies above the estimate.
     *
     * @param z the quantile, at least 0
     */
    double above(double z);
}
