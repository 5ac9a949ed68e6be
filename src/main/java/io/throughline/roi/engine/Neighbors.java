package io.throughline.roi.engine;

/** Which of the periods that have a point follow each other without a gap. */
final class Neighbors {

    private final long[] periods;
    private final int pairs;

    /** Of ascending periods. */
    Neighbors(long[] periods) {
        this.periods = periods;
        int found = 0;
        for (int i = 1; i < periods.length; i++) {
            found += follows(i) ? 1 : 0;
        }
        this.pairs = found;
    }

    long[] periods() {
        return periods;
    }

    /** How many points have one in the period before. */
    int pairs() {
        return pairs;
    }

    /** Whether the point before is of the period before; the first never is. */
    boolean follows(int point) {
        return point > 0 && point < periods.length && periods[point] - periods[point - 1] == 1;
    }

    /** x'Ay: the products of neighbors, halved where both orders differ, so that x'Ax = sum x(t) x(t - 1). */
    double products(double[] x, double[] y) {
        double sum = 0;
        for (int i = 1; i < periods.length; i++) {
            if (follows(i)) {
                sum += x[i] * y[i - 1] + x[i - 1] * y[i];
            }
        }
        return sum / 2;
    }

    /** The matrix of (y(t) - y(t - 1))^2 times a vector. */
    double[] differences(double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 1; i < vector.length; i++) {
            if (follows(i)) {
                double difference = vector[i] - vector[i - 1];
                product[i] += difference;
                product[i - 1] -= difference;
            }
        }
        return product;
    }
}
