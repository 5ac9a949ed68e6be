package io.throughline.math;

import java.util.List;

/** A cut of a sample below which a given share of it lies. */
public final class Quantile {

    private Quantile() {}

    /**
     * Type 7, the linear interpolation between order statistics: with h = (n - 1) p, Q = x[floor h] + (h - floor h)
     * (x[floor h + 1] - x[floor h]), counted from 0.
     *
     * <p>Source: Hyndman and Fan 1996, "Sample Quantiles in Statistical Packages", The American Statistician 50(4),
     * doi 10.2307/2684934, definition 7.
     *
     * @param values at least one value, in any order
     * @param share p, from 0 to 1
     * @throws IllegalArgumentException when there is no value or the share lies outside 0 to 1
     */
    public static Fraction of(List<Fraction> values, Fraction share) {
        if (values.isEmpty() || share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("a quantile needs values and a share from 0 to 1");
        }
        List<Fraction> ordered = values.stream().sorted().toList();
        Fraction position = share.times(ordered.size() - 1L);
        int below = position.numerator().divide(position.denominator()).intValueExact();
        Fraction lower = ordered.get(below);
        Fraction upper = ordered.get(Math.min(below + 1, ordered.size() - 1));
        return lower.plus(position.minus(Fraction.of(below)).times(upper.minus(lower)));
    }
}
