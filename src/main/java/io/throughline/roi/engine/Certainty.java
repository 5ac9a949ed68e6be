package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * How sure a measured effect is: its sampling distribution, and what follows from it.
 *
 * @param standardError of the improvement, in its unit; above 0
 * @param degreesOfFreedom of Student's t, or null where the distribution is the normal one
 * @param pValue two-sided, of an improvement that is 0; from 0 to 1
 * @param interval two-sided, 95 percent
 */
public record Certainty(
        Fraction standardError, @Nullable Fraction degreesOfFreedom, Fraction pValue, Interval interval) {

    /** How many standard errors the interval reaches to each side. */
    Fraction reach() {
        return interval.width().dividedBy(standardError.times(2));
    }
}
