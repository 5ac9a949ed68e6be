package io.throughline.roi.engine;

import org.hipparchus.util.FastMath;

/**
 * Errors of which each remembers a part rho of the one a period before: those d periods apart are correlated by rho^d.
 *
 * <p>With R the matrix of rho^d: a sum w'y has the variance s^2 w'Rw, and as E(e'e) = s^2 tr(MR) for the residuals e = My
 * of a regression, s^2 = e'e / tr(MR) without bias. With rho = 0 both are the common ones.
 *
 * <p>Source: Greene, Econometric Analysis, 8th ed. 2018, sections 20.3 and 20.5; the trace: Judge et al., The Theory and
 * Practice of Econometrics, 2nd ed. 1985, section 8.2.
 *
 * @param rho from -0.99 to 0.99
 */
record FirstOrder(double rho) {

    private static final double MOST = 0.99;
    /** Beyond so many points residuals show rho as it is, to two digits. */
    private static final int LONG = 500;
    /** Each halves what is not known of rho. */
    private static final int STEPS = 30;

    /**
     * The errors behind residuals. A fit takes part of the memory away with what it explains, so that r = sum e(t) e(t -
     * 1) / sum e(t)^2 is below rho: taken is the rho under which that sum over that sum, each as expected, is the r that
     * was found.
     *
     * <p>Source: matching of moments as in Gouriéroux, Phillips and Yu 2010, Journal of Econometrics 157(1), doi
     * 10.1016/j.jeconom.2009.10.024; the size of the bias, (2 + 4 rho) / n about a trend: Kendall 1954, Biometrika 41(3/4),
     * doi 10.1093/biomet/41.3-4.403.
     */
    static FirstOrder behind(LeastSquares fit, long[] periods) {
        Neighbors neighbors = new Neighbors(periods);
        double found = neighbors.products(fit.residuals(), fit.residuals()) / fit.residualSquares();
        if (fit.n() > LONG) {
            return new FirstOrder(FastMath.max(-MOST, FastMath.min(MOST, found * (fit.n() - 1) / neighbors.pairs())));
        }
        double[][] basis = fit.basis();
        double low = -MOST;
        double high = MOST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (new FirstOrder(middle).expected(basis, neighbors) < found) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new FirstOrder((low + high) / 2);
    }

    /** tr(MAMR) / tr(MR), with e'Ae the sum of products of neighbors. */
    private double expected(double[][] basis, Neighbors neighbors) {
        long[] periods = neighbors.periods();
        double[][] spread = new double[basis.length][];
        double products = rho * neighbors.pairs();
        double squares = periods.length;
        for (int i = 0; i < basis.length; i++) {
            spread[i] = spreadOut(basis[i], periods);
            products -= 2 * neighbors.products(basis[i], spread[i]);
            squares -= Sums.ofProducts(basis[i], spread[i]);
        }
        for (int i = 0; i < basis.length; i++) {
            for (int j = 0; j < basis.length; j++) {
                products += neighbors.products(basis[i], basis[j]) * Sums.ofProducts(basis[j], spread[i]);
            }
        }
        return products / squares;
    }

    /** s squared. */
    double variance(LeastSquares fit, long[] periods) {
        double trace = fit.n();
        for (double[] column : fit.basis()) {
            trace -= Sums.ofProducts(column, spreadOut(column, periods));
        }
        return fit.residualSquares() / trace;
    }

    /** w'Rw. */
    double spread(double[] weights, long[] periods) {
        return Sums.ofProducts(weights, spreadOut(weights, periods));
    }

    /** R times a vector, in one pass forth and one back. */
    private double[] spreadOut(double[] vector, long[] periods) {
        int n = vector.length;
        double[] product = vector.clone();
        double earlier = 0;
        double later = 0;
        for (int i = 1; i < n; i++) {
            earlier = (earlier + vector[i - 1]) * power(periods[i] - periods[i - 1]);
            product[i] += earlier;
            later = (later + vector[n - i]) * power(periods[n - i] - periods[n - i - 1]);
            product[n - i - 1] += later;
        }
        return product;
    }

    private double power(long distance) {
        return distance == 1 ? rho : FastMath.pow(rho, distance);
    }
}
