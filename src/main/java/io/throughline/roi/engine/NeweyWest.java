package io.throughline.roi.engine;

import org.hipparchus.util.FastMath;

/**
 * The variance of a sum a'b of regression coefficients whose errors may be correlated over time and of unequal size.
 *
 * <p>With e the residuals, w = X(X'X)^-1 a and u = w e: variance = n / (n - k) x (sum of u(t)^2 + 2 sum over the lags l
 * from 1 to L of (1 - l / (L + 1)) u(t) u(t - l)), which is a'(X'X)^-1 S (X'X)^-1 a. A lag is a distance in periods, so
 * that points across a gap count by how far apart they are.
 *
 * <p>Source: Newey and West 1987, Econometrica 55(3), doi 10.2307/1913610; the lag floor(4 (n / 100)^(2/9)) of Newey and
 * West 1994, Review of Economic Studies 61(4), doi 10.2307/2297912; the factor of Stata's command newey.
 */
final class NeweyWest {

    private final LeastSquares fit;
    private final long[] periods;
    private final int lag;

    /** Of residuals in the order of their periods. */
    NeweyWest(LeastSquares fit, long[] periods, int lag) {
        this.fit = fit;
        this.periods = periods;
        this.lag = lag;
    }

    static int automaticLag(int n) {
        // The root can fall below a whole number that it is.
        return (int) FastMath.floor(4 * FastMath.pow(n / 100.0, 2.0 / 9) + 1e-12);
    }

    double variance(double... contrast) {
        double[] scores = fit.influence(contrast);
        double[] residuals = fit.residuals();
        double[] weights = new double[lag + 1];
        for (int distance = 0; distance <= lag; distance++) {
            weights[distance] = 1 - distance / (lag + 1.0);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= residuals[i];
        }
        double sum = Sums.ofSquares(scores);
        for (int i = 0; i < scores.length; i++) {
            double earlier = 0;
            for (int j = i - 1; j >= 0 && periods[i] - periods[j] <= lag; j--) {
                earlier += weights[(int) (periods[i] - periods[j])] * scores[j];
            }
            sum += 2 * scores[i] * earlier;
        }
        return sum * fit.n() / fit.degreesOfFreedom();
    }
}
