package io.throughline.roi.engine;

import org.hipparchus.util.FastMath;

/**
 * Wins back the digits that nearly dependent columns cost: the residuals e = y - Xb and their products X'e are summed in
 * twice the precision of a double, and b is moved by (R'R)^-1 X'e until it stands.
 *
 * <p>Source: corrected seminormal equations, Björck 1987, Linear Algebra and its Applications 88/89, doi
 * 10.1016/0024-3795(87)90101-7. Checked on NIST's Longley and Wampler data.
 */
final class Refinement {

    private static final int MOST_STEPS = 8;
    private static final double STANDS = 1e-16;

    private final Columns columns;
    private final double[] y;
    private final double[][] inverse;
    private final double[] b;

    private Refinement(Columns columns, double[] y, double[][] inverse, double[] b) {
        this.columns = columns;
        this.y = y;
        this.inverse = inverse;
        this.b = b;
    }

    /** Moves the coefficients in place. */
    static void of(Columns columns, double[] y, double[][] inverse, double[] coefficients) {
        Refinement refinement = new Refinement(columns, y, inverse, coefficients);
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double moved = refinement.step();
            if (moved <= STANDS || moved >= last) {
                return;
            }
            last = moved;
        }
    }

    /** One step, and the largest part by which it moved a coefficient. */
    private double step() {
        TwofoldSum[] gradient = gradient();
        double[] scaled = new double[inverse.length];
        for (int column = 0; column < scaled.length; column++) {
            scaled[column] = columns.centered(column, gradient[column + 1], gradient[0]);
        }
        double[] slopes = columns.unscaled(Triangle.solved(inverse, scaled), new double[y.length]);
        if (columns.intercept()) {
            slopes[0] += gradient[0].value() / y.length;
        }
        double moved = 0;
        for (int i = 0; i < b.length; i++) {
            double before = b[i];
            b[i] += slopes[i];
            moved = FastMath.max(moved, FastMath.abs(b[i] - before) / FastMath.abs(b[i]));
        }
        return moved;
    }

    /** X'e, that of the ones first. */
    private TwofoldSum[] gradient() {
        double[][] x = columns.given();
        int offset = columns.intercept() ? 1 : 0;
        TwofoldSum[] gradient = new TwofoldSum[x.length + 1];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = new TwofoldSum();
        }
        for (int row = 0; row < y.length; row++) {
            TwofoldSum residual = new TwofoldSum();
            residual.add(y[row]);
            if (columns.intercept()) {
                residual.add(-b[0]);
            }
            for (int column = 0; column < x.length; column++) {
                residual.addProduct(-b[column + offset], x[column][row]);
            }
            gradient[0].add(residual.high());
            gradient[0].add(residual.low());
            for (int column = 0; column < x.length; column++) {
                gradient[column + 1].addProduct(x[column][row], residual.high());
                gradient[column + 1].addProduct(x[column][row], residual.low());
            }
        }
        return gradient;
    }
}
