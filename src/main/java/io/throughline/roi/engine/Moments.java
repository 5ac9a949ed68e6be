package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.Collection;

/** How many values there were, their sum and the sum of their squares: exact, so that no order of them matters. */
record Moments(int n, Fraction sum, Fraction sumOfSquares) implements Sampled {

    static Moments of(Collection<Fraction> values) {
        return new Moments(
                values.size(),
                Fraction.sum(values.stream()),
                Fraction.sum(values.stream().map(value -> value.times(value))));
    }

    static Moments ofDecimals(Collection<BigDecimal> values) {
        return new Moments(
                values.size(),
                Fraction.of(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                Fraction.of(
                        values.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    @Override
    public int periods() {
        return n == 0 ? 0 : 1;
    }

    @Override
    public Fraction mean() {
        return sum.dividedBy(n);
    }

    /** By n - 1; of fewer than two values 0. */
    @Override
    public Fraction variance() {
        return n < 2
                ? Fraction.ZERO
                : sumOfSquares.minus(sum.times(sum).dividedBy(n)).dividedBy(n - 1L);
    }

    @Override
    public void check(Faults faults) {
        // Values that were counted are what they are.
    }
}
