package io.throughline.roi.engine;

/** Sums of doubles, in the order given, so that they are the same on every machine. */
final class Sums {

    private Sums() {}

    static double of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    static double ofSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    static double ofProducts(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The mean, with what the first rounding lost. */
    static double mean(double[] values) {
        double first = of(values) / values.length;
        double lost = 0;
        for (double value : values) {
            lost += value - first;
        }
        return first + lost / values.length;
    }

    /** The largest, of either sign; at least 0. */
    static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    static boolean finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
