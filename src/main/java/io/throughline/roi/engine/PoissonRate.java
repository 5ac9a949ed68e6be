package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import org.hipparchus.util.FastMath;

/**
 * Events over exposure.
 *
 * <p>Limits by the score method: with x events, (x + z^2 / 2 plus or minus z sqrt(x + z^2 / 4)) / exposure; of no events
 * 0 to z^2 / exposure.
 *
 * <p>Source: Rao's score of a Poisson mean, as in Barker 2002, The American Statistician 56(2), 85-89, doi
 * 10.1198/000313002317572736.
 *
 * @param exposure above 0
 * @param per the exposure that the rate is said for, such as 1000 hours
 */
record PoissonRate(Fraction events, Fraction exposure, Fraction per) implements Scored {

    @Override
    public Fraction estimate() {
        return events.times(scale());
    }

    @Override
    public Fraction scoredVariance() {
        return events.times(scale()).times(scale());
    }

    /** z x / (sqrt(x + z^2 / 4) + z / 2), which subtracts nothing. */
    @Override
    public double below(double z) {
        double count = events.toDouble();
        return count == 0 ? 0 : scale().toDouble() * z * count / (FastMath.sqrt(count + z * z / 4) + z / 2);
    }

    @Override
    public double above(double z) {
        return scale().toDouble() * z * (FastMath.sqrt(events.toDouble() + z * z / 4) + z / 2);
    }

    private Fraction scale() {
        return per.dividedBy(exposure);
    }
}
