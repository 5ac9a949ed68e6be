package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/** A range of improvements, both ends included. */
public record Interval(Fraction lower, Fraction upper) {

    /**
     * The span between two ends, which may be one point.
     *
     * @throws IllegalArgumentException when the ends are swapped
     */
    public Interval {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("an interval's lower end is not above its upper end");
        }
    }

    public boolean contains(Fraction value) {
        return lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0;
    }

    public Fraction width() {
        return upper.minus(lower);
    }
}
