package io.throughline.roi.engine;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * Student's t of a mean that is not 0: the distribution of (Z + delta) / S, Z standard normal and S the root of a chi
 * squared over its n degrees of freedom. Hipparchus has none.
 *
 * <p>P(T at most t) is the mean of Phi(t S - delta) over S. With S = e^u, the density of u is proportional to exp(n u - n
 * (e^(2u) - 1) / 2), which falls off on both sides so fast that equal steps (the trapezoidal rule) converge
 * geometrically; divided by the sum of the weights it needs no gamma function.
 *
 * <p>Source: the mixture: Johnson, Kotz and Balakrishnan 1995, Continuous Univariate Distributions, vol. 2, ch. 31; the
 * rule: Trefethen and Weideman 2014, SIAM Review 56(3), doi 10.1137/130932132. Checked to ten digits on the program of
 * Lenth 1989, Applied Statistics 38(1), algorithm AS 243, as R prints it.
 */
final class NoncentralT {

    /** What the exponent may fall by before a term is lost in the last digit of the sum. */
    private static final double NEGLIGIBLE = 46;
    /** Beyond this many standard deviations the normal distribution has no chance that a double holds. */
    private static final double FARTHEST = 40;

    private static final double ROOT_OF_TWO = FastMath.sqrt(2);

    private NoncentralT() {}

    /**
     * P(T at most t).
     *
     * @param degreesOfFreedom above 0
     * @param delta how far from 0 the mean is, in standard errors
     */
    static double cumulativeProbability(double t, double degreesOfFreedom, double delta) {
        if (FastMath.abs(delta) > FARTHEST * (1 + FastMath.abs(t))) {
            return delta > 0 ? 0 : 1;
        }
        double step = 0.25 / FastMath.max(FastMath.sqrt(2 * degreesOfFreedom), FastMath.max(1, FastMath.abs(delta)));
        double weights = 1;
        double sum = normal(t - delta);
        for (int side = -1; side <= 1; side += 2) {
            double u = side * step;
            double exponent = exponent(u, degreesOfFreedom);
            while (exponent > -NEGLIGIBLE) {
                double weight = FastMath.exp(exponent);
                weights += weight;
                sum += weight * normal(t * FastMath.exp(u) - delta);
                u += side * step;
                exponent = exponent(u, degreesOfFreedom);
            }
        }
        return FastMath.min(1, sum / weights);
    }

    /** Of the density of u over its value at 0, which is its greatest. */
    private static double exponent(double u, double degreesOfFreedom) {
        return degreesOfFreedom * (u - FastMath.expm1(2 * u) / 2);
    }

    private static double normal(double z) {
        return Erf.erfc(-z / ROOT_OF_TWO) / 2;
    }
}
