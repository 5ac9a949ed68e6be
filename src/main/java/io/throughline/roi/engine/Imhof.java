package io.throughline.roi.engine;

import org.hipparchus.util.FastMath;

/**
 * The exact distribution of a ratio of quadratic forms: P(sum l(i) z(i)^2 / sum z(i)^2 below d), z standard normal.
 *
 * <p>With a(i) = l(i) - d it is 1/2 - 1/pi x the integral over u above 0 of sin(theta) / (u rho), theta = sum arctan(a(i)
 * u) / 2, rho = product (1 + a(i)^2 u^2)^(1/4). In ln u the integrand is analytic in a strip of half-width pi / 2 and falls
 * off at both ends, so that the trapezoid rule with step 1/4 errs by less than a double can show.
 *
 * <p>Source: Imhof 1961, Biometrika 48(3/4), doi 10.1093/biomet/48.3-4.419; the rule: Trefethen and Weideman 2014, SIAM
 * Review 56(3), doi 10.1137/130932132.
 */
final class Imhof {

    private static final double STEP = 0.25;
    private static final double NEGLIGIBLE = 1e-17;
    /** In ln u, far beyond where anything is left of an integrand of more than one term. */
    private static final double FAR = 100;

    private Imhof() {}

    /** Between 0 and 1. */
    static double below(double d, double[] eigenvalues) {
        double largest = 0;
        for (double eigenvalue : eigenvalues) {
            largest = FastMath.max(largest, FastMath.abs(eigenvalue - d));
        }
        if (largest == 0) {
            return 0.5;
        }
        double center = -FastMath.log(largest);
        double sum = 0;
        for (double s = 0; s > -FAR; s -= STEP) {
            double[] at = at(FastMath.exp(center + s), eigenvalues, d);
            sum += at[0];
            if (FastMath.exp(s) * eigenvalues.length < NEGLIGIBLE) {
                break;
            }
        }
        for (double s = STEP; s < FAR; s += STEP) {
            double[] at = at(FastMath.exp(center + s), eigenvalues, d);
            sum += at[0];
            if (at[1] < NEGLIGIBLE) {
                break;
            }
        }
        return FastMath.max(0, FastMath.min(1, 0.5 - sum * STEP / FastMath.PI));
    }

    /** sin(theta) / rho, and 1 / rho. */
    private static double[] at(double u, double[] eigenvalues, double d) {
        double theta = 0;
        double logarithm = 0;
        for (double eigenvalue : eigenvalues) {
            double part = (eigenvalue - d) * u;
            theta += FastMath.atan(part) / 2;
            logarithm += FastMath.log1p(part * part) / 4;
        }
        double decay = FastMath.exp(-logarithm);
        return new double[] {FastMath.sin(theta) * decay, decay};
    }
}
