package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.util.FastMath;

/**
 * A straight line, plane or polynomial through points: y = b0 + b1 x1 + ... + e, with the smallest sum of squared e.
 *
 * <p>The columns are centered and scaled to length 1, so that a trend in calendar years loses no digits. With R the
 * triangle for which R'R = X'X, by Hipparchus's Cholesky decomposition: s squared = e'e / (n - k); the variance of a sum
 * a'b of coefficients is s squared x a'(X'X)^-1 a, by way of R. Where R says that the columns are so alike that a digit
 * would be lost, it comes from Hipparchus's QR decomposition, and {@link Refinement} wins back what that loses.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, 4th ed. 2013, section 5.3. Checked on NIST's reference data
 * (P10 and its siblings).
 */
final class LeastSquares {

    /** A residual this small beside the values is rounding. */
    private static final double ROUNDING = 1e-14;
    /** From here on the columns are so alike that a digit and more is lost. */
    private static final double ILL_CONDITIONED = 16;

    private final Columns columns;
    private final double[] y;
    /** The inverse of R, upper triangle. */
    private final double[][] inverse;

    private final double[] coefficients;
    private final double[] residuals;
    private final double mean;
    private final double squares;
    /** Made when it is asked for. */
    private double[][] basis = new double[0][];

    /** The largest y, of either sign. */
    private final double size;

    private LeastSquares(Columns columns, double[] y, double[][] inverse, double[] coefficients) {
        this.columns = columns;
        this.y = y;
        this.inverse = inverse;
        this.coefficients = coefficients;
        this.mean = Sums.mean(y);
        this.residuals = columns.residuals(y, coefficients);
        this.squares = Sums.ofSquares(residuals);
        this.size = Sums.largest(y);
    }

    /**
     * The fit, or why there is none.
     *
     * @param x by column, without the column of ones; at least one, and more rows than coefficients
     * @param intercept whether b0 is fitted, or is 0
     */
    static Figure<LeastSquares> fit(double[][] x, double[] y, boolean intercept) {
        Columns columns = new Columns(x, y.length, intercept);
        if (!Sums.finite(columns.lengths()) || !Double.isFinite(Sums.ofSquares(y))) {
            return Figure.absent(Reason.NUMBERS_TOO_LARGE);
        }
        if (columns.anyConstant()) {
            return Figure.absent(Reason.COLLINEAR_DRIVERS);
        }
        double[][] inverse = Triangle.ofProducts(columns.products());
        if (inverse.length > 0 && largest(inverse) <= ILL_CONDITIONED) {
            return found(columns, y, inverse, Triangle.solved(inverse, columns.products(columns.centered(y))));
        }
        QRDecomposition decomposition = new QRDecomposition(new Array2DRowRealMatrix(columns.rows(), false));
        double[][] exact = Triangle.inverse(decomposition.getR(), x.length);
        return exact.length == 0
                ? Figure.absent(Reason.COLLINEAR_DRIVERS)
                : found(
                        columns,
                        y,
                        exact,
                        decomposition
                                .getSolver()
                                .solve(columns.centeredVector(y))
                                .toArray());
    }

    private static Figure<LeastSquares> found(Columns columns, double[] y, double[][] inverse, double[] slopes) {
        double[] coefficients = columns.unscaled(slopes, y);
        if (largest(inverse) > ILL_CONDITIONED) {
            Refinement.of(columns, y, inverse, coefficients);
        }
        return Sums.finite(coefficients)
                ? Figure.of(new LeastSquares(columns, y, inverse, coefficients))
                : Figure.absent(Reason.NUMBERS_TOO_LARGE);
    }

    private static double largest(double[][] matrix) {
        return Arrays.stream(matrix).mapToDouble(Sums::largest).max().orElse(0);
    }

    int n() {
        return y.length;
    }

    /** n - k. */
    int degreesOfFreedom() {
        return n() - coefficients.length;
    }

    /** b0 first, where there is one. */
    double[] coefficients() {
        return coefficients.clone();
    }

    /** Not for changing: a series has thousands. */
    double[] residuals() {
        return residuals;
    }

    /** Of y. */
    double mean() {
        return mean;
    }

    /** e'e. */
    double residualSquares() {
        return squares;
    }

    /** Whether the points lie on the line but for rounding, so that nothing can be said of their scatter. */
    boolean exact() {
        return squares <= n() * size * size * ROUNDING * ROUNDING;
    }

    /** s squared. */
    double residualVariance() {
        return squares / degreesOfFreedom();
    }

    /** 1 - e'e / the squares about the mean, or about 0 where b0 is 0. */
    Figure<Fraction> rSquared() {
        double total = Sums.ofSquares(columns.centered(y));
        return total > n() * size * size * ROUNDING * ROUNDING
                ? Figure.of(Fraction.of((total - squares) / total))
                : Figure.absent(Reason.NO_VARIATION);
    }

    /** s. */
    Figure<Fraction> residualDeviation() {
        return exact() ? Figure.absent(Reason.NO_SCATTER) : Figure.of(Fraction.of(FastMath.sqrt(residualVariance())));
    }

    /** A sum a'b of coefficients, such as b0 + b1 x1. */
    double value(double... contrast) {
        return columns.value(contrast, coefficients, mean);
    }

    /** A difference of sums of y and of what the line says, which is 0 where it is nothing but rounding. */
    double settled(double difference) {
        return FastMath.abs(difference) <= size * ROUNDING ? 0 : difference;
    }

    /** The variance of a sum of coefficients whose errors are independent and of one size. */
    double variance(double... contrast) {
        return residualVariance() * spread(contrast);
    }

    /** How sure an estimate of that variance is, by t. */
    Figure<Certainty> certainty(Fraction estimate, double variance) {
        if (exact()) {
            return Figure.absent(Reason.NO_SCATTER);
        }
        return variance > 0 && Double.isFinite(variance)
                ? Figure.of(Sampling.student(
                        estimate, Fraction.of(FastMath.sqrt(variance)), Fraction.of(degreesOfFreedom())))
                : Figure.absent(Reason.NUMBERS_TOO_LARGE);
    }

    /** The coefficients by name, each with the standard error that the rule gives it. */
    List<Coefficient> coefficients(List<String> names, ToDoubleFunction<double[]> variance) {
        List<Coefficient> described = new ArrayList<>();
        for (int i = 0; i < coefficients.length; i++) {
            double[] contrast = new double[coefficients.length];
            contrast[i] = 1;
            double found = exact() ? 0 : variance.applyAsDouble(contrast);
            described.add(new Coefficient(
                    names.get(i),
                    Fraction.of(coefficients[i]),
                    found > 0 && Double.isFinite(found)
                            ? Figure.of(Fraction.of(FastMath.sqrt(found)))
                            : Figure.absent(exact() ? Reason.NO_SCATTER : Reason.NUMBERS_TOO_LARGE)));
        }
        return described;
    }

    /** a'(X'X)^-1 a of a sum of coefficients. */
    double spread(double... contrast) {
        return Sums.ofSquares(turned(contrast)) + columns.spreadOfMean(contrast);
    }

    /** How much each y weighs in a sum a'b of coefficients: X (X'X)^-1 a. */
    double[] influence(double... contrast) {
        return columns.weighted(Triangle.times(inverse, turned(contrast)), contrast);
    }

    /** The rows of an orthonormal basis of the columns and the ones, by column: the part of space that the fit explains. */
    double[][] basis() {
        if (basis.length == 0) {
            basis = columns.basis(inverse);
        }
        return basis;
    }

    /** R^-T times the contrast in scaled and centered columns. */
    private double[] turned(double[] contrast) {
        return Triangle.transposedTimes(inverse, columns.scaled(contrast));
    }
}
