package io.throughline.roi.engine;

/**
 * A sum in twice the precision of a double, as two doubles that do not overlap.
 *
 * <p>Source: Dekker 1971, Numerische Mathematik 18, doi 10.1007/BF01397083; Knuth, The Art of Computer Programming, vol.
 * 2, section 4.2.2.
 */
final class TwofoldSum {

    /** 2^27 + 1 splits a double into halves whose products are exact. */
    private static final double SPLIT = 134_217_729;

    private double high;
    private double low;

    double high() {
        return high;
    }

    double low() {
        return low;
    }

    double value() {
        return high + low;
    }

    void add(double term) {
        double sum = high + term;
        double of = sum - high;
        double lost = (high - (sum - of)) + (term - of);
        settle(sum, low + lost);
    }

    void addProduct(double one, double other) {
        double product = one * other;
        double oneHigh = head(one);
        double oneLow = one - oneHigh;
        double otherHigh = head(other);
        double otherLow = other - otherHigh;
        double lost = oneLow * otherLow - (((product - oneHigh * otherHigh) - oneLow * otherHigh) - oneHigh * otherLow);
        add(product);
        add(lost);
    }

    private static double head(double value) {
        double scaled = SPLIT * value;
        return scaled - (scaled - value);
    }

    private void settle(double sum, double rest) {
        high = sum + rest;
        low = rest - (high - sum);
    }
}
