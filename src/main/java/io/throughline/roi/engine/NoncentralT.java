package io.throughline.roi.engine;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
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
    /** Of a step to what it must resolve. */
    private static final double FINENESS = 0.25;

    private static final double ROOT_OF_TWO = FastMath.sqrt(2);

    private NoncentralT() {}

    /**
     * P(T at most t).
     *
     * @param degreesOfFreedom at least 1
     * @param delta how far from 0 the mean is, in standard errors
     */
    static double cumulativeProbability(double t, double degreesOfFreedom, double delta) {
        if (FastMath.abs(delta) > FARTHEST) {
            return delta > 0 ? far(t, degreesOfFreedom, delta) : 1 - far(-t, degreesOfFreedom, -delta);
        }
        double step =
                FINENESS / FastMath.max(FastMath.sqrt(2 * degreesOfFreedom), FastMath.max(1, FastMath.abs(delta)));
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

    /**
     * Where Z is small beside delta the roles are exchanged, since Phi would be too steep in u: the mean of P(S at least
     * (z + delta) / t) over Z.
     */
    private static double far(double t, double degreesOfFreedom, double delta) {
        if (t <= 0) {
            return 0;
        }
        double step = FINENESS * FastMath.min(1, t / FastMath.sqrt(2 * degreesOfFreedom));
        double sum = above(delta / t, degreesOfFreedom);
        double weights = 1;
        for (double z = step; z * z / 2 < NEGLIGIBLE; z += step) {
            double weight = FastMath.exp(-z * z / 2);
            weights += 2 * weight;
            sum += weight * (above((delta + z) / t, degreesOfFreedom) + above((delta - z) / t, degreesOfFreedom));
        }
        return FastMath.min(1, sum / weights);
    }

    /** P(S at least s). */
    private static double above(double s, double degreesOfFreedom) {
        double half = degreesOfFreedom / 2;
        return s > FARTHEST ? 0 : Gamma.regularizedGammaQ(half, half * s * s);
    }

    /** Of the density of u over its value at 0, which is its greatest. */
    private static double exponent(double u, double degreesOfFreedom) {
        return degreesOfFreedom * (u - FastMath.expm1(2 * u) / 2);
    }

    private static double normal(double z) {
        return Erf.erfc(-z / ROOT_OF_TWO) / 2;
    }
}
