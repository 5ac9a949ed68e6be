package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Whether the errors of neighboring periods are correlated.
 *
 * <p>d = sum (e(t) - e(t - 1))^2 / sum e(t)^2 = e'Ae / e'e, over the pairs that are one period apart. With M the matrix
 * that makes residuals, d is distributed as sum l(i) z(i)^2 / sum z(i)^2 with the n - k eigenvalues l of MA and z
 * standard normal: by {@link Imhof} up to 100 points, beyond by the beta distribution on 0 to 4 of the same mean and
 * variance, where p errs by less than 0.00002. p is two-sided.
 *
 * <p>Source: Durbin and Watson 1950 and 1951, Biometrika 37(3/4) and 38(1/2), doi 10.1093/biomet/37.3-4.409 and
 * 10.1093/biomet/38.1-2.159; the beta approximation: Durbin and Watson 1971, Biometrika 58(1), doi 10.1093/biomet/58.1.1.
 */
final class DurbinWatson {

    private static final int MOST_EXACT = 100;
    private static final double SIGNIFICANT = 0.05;

    private final LeastSquares fit;
    private final double[] residuals;
    private final double[][] basis;
    private final Neighbors neighbors;

    DurbinWatson(LeastSquares fit, long[] periods) {
        this.fit = fit;
        this.residuals = fit.residuals();
        this.basis = fit.basis();
        this.neighbors = new Neighbors(periods);
    }

    /** Of a fit whose rows stand in the order of their periods. */
    static Diagnostic test(LeastSquares fit, long[] periods) {
        DurbinWatson test = new DurbinWatson(fit, periods);
        if (test.neighbors.pairs() < fit.n() - fit.degreesOfFreedom() + 1) {
            return Diagnostic.untested(Check.AUTOCORRELATION, Reason.NO_NEIGHBORING_PERIODS);
        }
        if (fit.exact()) {
            return Diagnostic.untested(Check.AUTOCORRELATION, Reason.NO_SCATTER);
        }
        double d = test.statistic();
        double below = fit.n() <= MOST_EXACT ? Imhof.below(d, test.eigenvalues()) : test.betaBelow(d);
        double pValue = Math.max(0, Math.min(1, 2 * Math.min(below, 1 - below)));
        return new Diagnostic(
                Check.AUTOCORRELATION,
                Figure.of(Fraction.of(d)),
                Fraction.of(pValue),
                pValue < SIGNIFICANT ? Diagnostic.Verdict.FAILED : Diagnostic.Verdict.PASSED);
    }

    private double statistic() {
        return Sums.ofProducts(residuals, neighbors.differences(residuals)) / fit.residualSquares();
    }

    /** Of MAM, without the k zeros that belong to what the fit explains. */
    double[] eigenvalues() {
        int n = fit.n();
        double[][] matrix = new double[n][];
        for (int row = 0; row < n; row++) {
            double[] unit = new double[n];
            unit[row] = 1;
            matrix[row] = unexplained(neighbors.differences(unexplained(unit)));
        }
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < row; column++) {
                matrix[row][column] = matrix[column][row];
            }
        }
        double[] all = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix, false)).getEigenvalues();
        Arrays.sort(all);
        return Arrays.copyOfRange(all, n - fit.degreesOfFreedom(), n);
    }

    /** M times a vector, in place. */
    private double[] unexplained(double[] vector) {
        for (double[] column : basis) {
            double part = Sums.ofProducts(column, vector);
            for (int i = 0; i < vector.length; i++) {
                vector[i] -= part * column[i];
            }
        }
        return vector;
    }

    /**
     * By the first two moments: with m = n - k, P = tr(MA) and Q = tr(MAMA), mean = P / m and variance = 2 (Q - P mean) /
     * (m (m + 2)).
     */
    double betaBelow(double d) {
        double[][] product = new double[basis.length][];
        double first = 2.0 * neighbors.pairs();
        double second = squaredTrace();
        for (int i = 0; i < basis.length; i++) {
            product[i] = neighbors.differences(basis[i]);
            first -= Sums.ofProducts(basis[i], product[i]);
            second -= 2 * Sums.ofSquares(product[i]);
        }
        for (double[] column : basis) {
            for (double[] other : product) {
                double entry = Sums.ofProducts(column, other);
                second += entry * entry;
            }
        }
        double m = fit.degreesOfFreedom();
        double mean = first / m / 4;
        double variance = 2 * (second - first * first / m) / (m * (m + 2)) / 16;
        double size = mean * (1 - mean) / variance - 1;
        return new BetaDistribution(mean * size, (1 - mean) * size).cumulativeProbability(d / 4);
    }

    /** tr(AA): the squares of A's entries. */
    private double squaredTrace() {
        double sum = 0;
        for (int i = 0; i < fit.n(); i++) {
            double diagonal = (neighbors.follows(i) ? 1 : 0) + (neighbors.follows(i + 1) ? 1 : 0);
            sum += diagonal * diagonal + (neighbors.follows(i) ? 2 : 0);
        }
        return sum;
    }
}
