package io.throughline.bench;

import io.throughline.roi.engine.Point;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.Well19937c;

/**
 * The regressions of the engine's methods as one writes them with nothing but Hipparchus: as its own class for ordinary
 * least squares does it, an intercept column, QR, and the inverse of R.
 */
final class BareHipparchus {

    static final BigDecimal COST = new BigDecimal("1000");
    static final int PERIODS = 365;

    private static final int DRAWS = 10_000;

    private final List<Point> points;
    private final int before;

    BareHipparchus(List<Point> points, int before) {
        this.points = points;
        this.before = before;
    }

    /** A return in percent with its interval. */
    record Answer(double roiPercent, double lower, double upper) {}

    /** The return of two such series, of the smallest effect of each, as the headline is, and an interval drawn of it. */
    Answer reckon() {
        double[] one = headline();
        double[] other = headline();
        double cost = COST.doubleValue();
        double roiPercent = 100 * (PERIODS * (one[0] + other[0]) - cost) / cost;
        double[] draws = draws(roiPercent, 100 * PERIODS / cost, one, other);
        return new Answer(roiPercent, draws[(int) (0.025 * DRAWS)], draws[(int) (0.975 * DRAWS)]);
    }

    private double[] headline() {
        double[] t = points.stream()
                .mapToDouble(point -> Objects.requireNonNull(point.period()))
                .toArray();
        double[] driver = points.stream()
                .mapToDouble(point -> Objects.requireNonNull(point.drivers().get("driver"))
                        .doubleValue())
                .toArray();
        double[] y = points.stream().mapToDouble(point -> point.value().doubleValue()).toArray();
        return least(carriedOn(t, y), least(carriedOn(driver, y), segmented(t, y)));
    }

    private static double[] least(double[] one, double[] other) {
        return one[0] <= other[0] ? one : other;
    }

    /** Effect, corrected standard error and degrees of freedom of a line from before, with everything said beside them. */
    private double[] carriedOn(double[] x, double[] y) {
        int n = y.length;
        double[][] rows = new double[before][];
        for (int i = 0; i < before; i++) {
            rows[i] = new double[] {1, x[i]};
        }
        Regression fit = new Regression(rows, Arrays.copyOf(y, before));
        int m = n - before;
        double[] mean = {1, 0};
        double meanY = 0;
        for (int i = before; i < n; i++) {
            mean[1] += x[i] / m;
            meanY += y[i] / m;
        }
        double effect = meanY - fit.value(mean);
        double error = Math.sqrt(fit.variance * (1.0 / m + fit.spread(mean)));
        double degrees = before - 2;
        double reach = test(effect, error, degrees);
        double checksum = 0;
        for (int i = 0; i < n; i++) {
            double[] row = {1, x[i]};
            double expected = fit.value(row);
            checksum += i < before ? expected : expected + reach * Math.sqrt(fit.variance * (1 + fit.spread(row)));
        }
        double corrected = remembering(fit, rows, mean, m);
        checksum += durbinWatson(fit, rows) + test(effect, corrected, degrees);
        return finite(checksum, new double[] {effect, corrected, degrees});
    }

    private double[] segmented(double[] t, double[] y) {
        int n = y.length;
        double[][] rows = new double[n][];
        double meanDelay = 0;
        for (int i = 0; i < n; i++) {
            boolean after = i >= before;
            rows[i] = new double[] {1, t[i], after ? 1 : 0, after ? t[i] - t[before] : 0};
            meanDelay += rows[i][3] / (n - before);
        }
        Regression fit = new Regression(rows, y);
        RealMatrix covariance = fit.neweyWest(rows, (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9)));
        RealVector contrast = MatrixUtils.createRealVector(new double[] {0, 0, 1, meanDelay});
        double effect = contrast.dotProduct(fit.coefficients);
        double error = Math.sqrt(covariance.operate(contrast).dotProduct(contrast));
        double degrees = n - 4;
        double checksum = test(effect, error, degrees) + durbinWatson(fit, rows);
        for (double[] row : rows) {
            checksum += fit.value(row) + fit.value(new double[] {1, row[1], 0, 0});
        }
        return finite(checksum, new double[] {effect, error, degrees});
    }

    /** t(0.975), of an effect whose p is looked up as well. */
    private static double test(double effect, double error, double degrees) {
        TDistribution distribution = new TDistribution(degrees, 1e-15);
        double p = 2 * distribution.cumulativeProbability(-Math.abs(effect) / error);
        return distribution.inverseCumulativeProbability(0.975) + 0 * p;
    }

    /** p by the beta distribution of the same mean and variance. */
    private static double durbinWatson(Regression fit, double[][] rows) {
        double[] e = fit.residuals.toArray();
        int n = e.length;
        int k = rows[0].length;
        double d = 0;
        for (int i = 1; i < n; i++) {
            d += (e[i] - e[i - 1]) * (e[i] - e[i - 1]);
        }
        d /= fit.squares;
        RealMatrix one = MatrixUtils.createRealMatrix(k, k);
        RealMatrix two = MatrixUtils.createRealMatrix(k, k);
        double[][] differences = new double[n][k];
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < k; j++) {
                double difference = rows[i][j] - rows[i - 1][j];
                differences[i][j] += difference;
                differences[i - 1][j] -= difference;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    one.addToEntry(j, l, rows[i][j] * differences[i][l]);
                    two.addToEntry(j, l, differences[i][j] * differences[i][l]);
                }
            }
        }
        RealMatrix first = fit.inverse.multiply(one);
        double p = 2.0 * (n - 1) - first.getTrace();
        double q = 2.0 * (3 * n - 4) - 2 * fit.inverse.multiply(two).getTrace() + first.multiply(first).getTrace();
        double m = n - k;
        double mean = p / m / 4;
        double variance = 2 * (q - p * p / m) / (m * (m + 2)) / 16;
        double size = mean * (1 - mean) / variance - 1;
        return new BetaDistribution(mean * size, (1 - mean) * size).cumulativeProbability(d / 4);
    }

    /** The same effect with errors of first order: its corrected standard error. */
    private double remembering(Regression fit, double[][] rows, double[] mean, int m) {
        double[] e = fit.residuals.toArray();
        double rho = 0;
        for (int i = 1; i < e.length; i++) {
            rho += e[i] * e[i - 1] / fit.squares;
        }
        RealVector turned = fit.inverse.operate(MatrixUtils.createRealVector(mean));
        double[] weights = new double[before + m];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < before ? -turned.dotProduct(MatrixUtils.createRealVector(rows[i])) : 1.0 / m;
        }
        RealMatrix spread = MatrixUtils.createRealMatrix(2, 2);
        for (int column = 0; column < 2; column++) {
            double[] ones = new double[before];
            for (int i = 0; i < before; i++) {
                ones[i] = rows[i][column];
            }
            double[] out = spreadOut(ones, rho);
            for (int i = 0; i < before; i++) {
                spread.addToEntry(0, column, rows[i][0] * out[i]);
                spread.addToEntry(1, column, rows[i][1] * out[i]);
            }
        }
        double trace = before - fit.inverse.multiply(spread).getTrace();
        double[] out = spreadOut(weights, rho);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * out[i];
        }
        return Math.sqrt(fit.squares / trace * sum);
    }

    private static double[] spreadOut(double[] vector, double rho) {
        double[] product = vector.clone();
        double earlier = 0;
        double later = 0;
        for (int i = 1; i < vector.length; i++) {
            earlier = (earlier + vector[i - 1]) * rho;
            product[i] += earlier;
            later = (later + vector[vector.length - i]) * rho;
            product[vector.length - i - 1] += later;
        }
        return product;
    }

    /** Sums of two t-distributed draws, in ascending order. */
    private static double[] draws(double center, double percentPerUnit, double[] one, double[] other) {
        RandomDataGenerator random = RandomDataGenerator.of(new Well19937c(42));
        double[] sums = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            sums[i] = center
                    + percentPerUnit * (one[1] * student(random, one[2]) + other[1] * student(random, other[2]));
        }
        Arrays.sort(sums);
        return sums;
    }

    private static double student(RandomDataGenerator random, double degrees) {
        return random.nextNormal(0, 1) / Math.sqrt(2 * random.nextGamma(degrees / 2, 1) / degrees);
    }

    private static double[] finite(double checksum, double[] result) {
        if (!Double.isFinite(checksum)) {
            throw new IllegalStateException("not a number");
        }
        return result;
    }

    /** Ordinary least squares by QR. */
    private static final class Regression {

        private final RealMatrix inverse;
        private final RealVector coefficients;
        private final RealVector residuals;
        private final double squares;
        private final double variance;

        Regression(double[][] rows, double[] y) {
            RealMatrix x = MatrixUtils.createRealMatrix(rows);
            RealVector observed = MatrixUtils.createRealVector(y);
            int k = rows[0].length;
            QRDecomposition decomposition = new QRDecomposition(x);
            coefficients = decomposition.getSolver().solve(observed);
            RealMatrix r = decomposition.getR().getSubMatrix(0, k - 1, 0, k - 1);
            RealMatrix inverseOfR = new LUDecomposition(r).getSolver().getInverse();
            inverse = inverseOfR.multiplyTransposed(inverseOfR);
            residuals = observed.subtract(x.operate(coefficients));
            squares = residuals.dotProduct(residuals);
            variance = squares / (y.length - k);
        }

        double value(double[] row) {
            double sum = 0;
            for (int i = 0; i < row.length; i++) {
                sum += row[i] * coefficients.getEntry(i);
            }
            return sum;
        }

        double spread(double[] row) {
            RealVector vector = MatrixUtils.createRealVector(row);
            return inverse.operate(vector).dotProduct(vector);
        }

        RealMatrix neweyWest(double[][] rows, int lag) {
            int n = rows.length;
            int k = rows[0].length;
            double[] e = residuals.toArray();
            double[][] sums = new double[k][k];
            for (int distance = 0; distance <= lag; distance++) {
                double weight = distance == 0 ? 0.5 : 1 - distance / (lag + 1.0);
                for (int i = distance; i < n; i++) {
                    double product = weight * e[i] * e[i - distance];
                    for (int j = 0; j < k; j++) {
                        for (int l = 0; l < k; l++) {
                            sums[j][l] += product
                                    * (rows[i][j] * rows[i - distance][l] + rows[i - distance][j] * rows[i][l]);
                        }
                    }
                }
            }
            RealMatrix middle = MatrixUtils.createRealMatrix(sums).scalarMultiply((double) n / (n - k));
            return inverse.multiply(middle).multiply(inverse);
        }
    }
}
