package io.throughline.roi.engine;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/** The inverse of an upper triangle R, and what is reckoned by it. */
final class Triangle {

    /** Below this part of its length outside the other columns, a column of length 1 is one of their sums. */
    private static final double COLLINEAR = 1e-12;

    private Triangle() {}

    /** Of R'R, the products of columns of length 1; empty where these are too alike to be told apart that way. */
    static double[][] ofProducts(double[][] products) {
        try {
            return inverse(
                    new CholeskyDecomposition(new Array2DRowRealMatrix(products, false)).getLT(), products.length);
        } catch (MathIllegalArgumentException notPositiveDefinite) {
            return new double[0][];
        }
    }

    /** Empty where R is singular to within rounding. */
    static double[][] inverse(RealMatrix r, int size) {
        double[][] inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            if (FastMath.abs(r.getEntry(column, column)) < COLLINEAR) {
                return new double[0][];
            }
            inverse[column][column] = 1 / r.getEntry(column, column);
            for (int row = column - 1; row >= 0; row--) {
                double sum = 0;
                for (int i = row + 1; i <= column; i++) {
                    sum += r.getEntry(row, i) * inverse[i][column];
                }
                inverse[row][column] = -sum / r.getEntry(row, row);
            }
        }
        return inverse;
    }

    /** R^-1 times a vector. */
    static double[] times(double[][] inverse, double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < vector.length; row++) {
            for (int column = row; column < vector.length; column++) {
                product[row] += inverse[row][column] * vector[column];
            }
        }
        return product;
    }

    /** R^-T times a vector. */
    static double[] transposedTimes(double[][] inverse, double[] vector) {
        double[] product = new double[vector.length];
        for (int column = 0; column < vector.length; column++) {
            for (int row = 0; row <= column; row++) {
                product[column] += inverse[row][column] * vector[row];
            }
        }
        return product;
    }

    /** (R'R)^-1 times a vector. */
    static double[] solved(double[][] inverse, double[] vector) {
        return times(inverse, transposedTimes(inverse, vector));
    }
}
