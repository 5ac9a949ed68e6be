package io.throughline.roi.engine;

import java.util.Arrays;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;

/**
 * The columns of a regression, beside them centered at their means and scaled to length 1; without intercept only
 * scaled.
 */
final class Columns {

    private static final double ROUNDING = 1e-14;

    private final double[][] given;
    private final double[][] scaled;
    private final double[] means;
    private final double[] lengths;
    private final int n;
    private final boolean intercept;

    Columns(double[][] given, int n, boolean intercept) {
        this.given = given;
        this.n = n;
        this.intercept = intercept;
        this.means = new double[given.length];
        this.lengths = new double[given.length];
        this.scaled = new double[given.length][n];
        for (int column = 0; column < given.length; column++) {
            means[column] = intercept ? Sums.mean(given[column]) : 0;
            for (int row = 0; row < n; row++) {
                scaled[column][row] = given[column][row] - means[column];
            }
            lengths[column] = FastMath.sqrt(Sums.ofSquares(scaled[column]));
            for (int row = 0; row < n; row++) {
                scaled[column][row] /= lengths[column];
            }
        }
    }

    double[] lengths() {
        return lengths;
    }

    double[][] given() {
        return given;
    }

    boolean intercept() {
        return intercept;
    }

    /** Whether a column varies no more than rounding does. */
    boolean anyConstant() {
        for (int column = 0; column < lengths.length; column++) {
            if (lengths[column] <= ROUNDING * FastMath.sqrt(n) * FastMath.abs(means[column])) {
                return true;
            }
        }
        return false;
    }

    /** The scaled columns, by row. */
    double[][] rows() {
        double[][] rows = new double[n][scaled.length];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < scaled.length; column++) {
                rows[row][column] = scaled[column][row];
            }
        }
        return rows;
    }

    /** X'X of the scaled columns. */
    double[][] products() {
        double[][] products = new double[scaled.length][];
        for (int column = 0; column < scaled.length; column++) {
            products[column] = products(scaled[column]);
        }
        return products;
    }

    /** X'v of the scaled columns. */
    double[] products(double[] vector) {
        double[] products = new double[scaled.length];
        for (int column = 0; column < scaled.length; column++) {
            products[column] = Sums.ofProducts(scaled[column], vector);
        }
        return products;
    }

    double[] centered(double[] y) {
        double mean = intercept ? Sums.mean(y) : 0;
        double[] centered = new double[n];
        for (int row = 0; row < n; row++) {
            centered[row] = y[row] - mean;
        }
        return centered;
    }

    /** The product of a scaled column with a vector, from those of the column as given and of the ones. */
    double centered(int column, TwofoldSum product, TwofoldSum ones) {
        TwofoldSum centered = new TwofoldSum();
        centered.add(product.high());
        centered.add(product.low());
        centered.addProduct(-means[column], ones.high());
        centered.addProduct(-means[column], ones.low());
        return centered.value() / lengths[column];
    }

    RealVector centeredVector(double[] y) {
        return new ArrayRealVector(centered(y), false);
    }

    /** The coefficients of the columns as given, b0 first, from those of the scaled ones. */
    double[] unscaled(double[] slopes, double[] y) {
        double[] coefficients = new double[slopes.length + offset()];
        for (int column = 0; column < slopes.length; column++) {
            coefficients[column + offset()] = slopes[column] / lengths[column];
        }
        if (intercept) {
            coefficients[0] = Sums.mean(y) - Sums.ofProducts(means, slopesOf(coefficients));
        }
        return coefficients;
    }

    /** A sum of coefficients by way of the means, where the intercept does not cancel what it was made of. */
    double value(double[] contrast, double[] coefficients, double mean) {
        double ones = intercept ? contrast[0] : 0;
        double sum = ones * mean;
        for (int column = 0; column < means.length; column++) {
            sum += (contrast[column + offset()] - ones * means[column]) * coefficients[column + offset()];
        }
        return sum;
    }

    /** Residuals about the center, which lose less than those about 0. */
    double[] residuals(double[] y, double[] coefficients) {
        double[] residuals = centered(y);
        for (int column = 0; column < scaled.length; column++) {
            double slope = coefficients[column + offset()] * lengths[column];
            for (int row = 0; row < n; row++) {
                residuals[row] -= slope * scaled[column][row];
            }
        }
        return residuals;
    }

    /** A sum of coefficients as one of the scaled columns' coefficients. */
    double[] scaled(double[] contrast) {
        double[] turned = new double[scaled.length];
        double ones = intercept ? contrast[0] : 0;
        for (int column = 0; column < turned.length; column++) {
            turned[column] = (contrast[column + offset()] - ones * means[column]) / lengths[column];
        }
        return turned;
    }

    /** What the mean of y adds to the spread of a sum of coefficients. */
    double spreadOfMean(double[] contrast) {
        return intercept ? contrast[0] * contrast[0] / n : 0;
    }

    /** By row: the scaled columns times the weights, and what the mean of y adds. */
    double[] weighted(double[] weights, double[] contrast) {
        double[] sums = new double[n];
        double ofMean = intercept ? contrast[0] / n : 0;
        for (int row = 0; row < n; row++) {
            sums[row] = ofMean;
        }
        for (int column = 0; column < weights.length; column++) {
            for (int row = 0; row < n; row++) {
                sums[row] += weights[column] * scaled[column][row];
            }
        }
        return sums;
    }

    /** Orthonormal columns that span the same, the ones included. */
    double[][] basis(double[][] inverse) {
        double[][] basis = new double[scaled.length + offset()][n];
        if (intercept) {
            Arrays.fill(basis[0], 1 / FastMath.sqrt(n));
        }
        for (int column = 0; column < scaled.length; column++) {
            for (int i = 0; i <= column; i++) {
                for (int row = 0; row < n; row++) {
                    basis[column + offset()][row] += inverse[i][column] * scaled[i][row];
                }
            }
        }
        return basis;
    }

    private double[] slopesOf(double[] coefficients) {
        return Arrays.copyOfRange(coefficients, offset(), coefficients.length);
    }

    private int offset() {
        return intercept ? 1 : 0;
    }
}
