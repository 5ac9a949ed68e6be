package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/** A group of independent subjects whose number and spread are known, so that its mean has a standard error. */
public sealed interface Sampled extends GroupValues
        permits GroupValues.Sample, SampleWithError, RawSample, Proportion, Moments {

    /** How many subjects. */
    int n();

    /** s squared, of one subject's value, by n - 1. */
    Fraction variance();

    /** s squared over n, the variance of the mean. */
    default Fraction varianceOfMean() {
        return variance().dividedBy(n());
    }
}
