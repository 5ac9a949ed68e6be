package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/** Which way a KPI gets better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** Turns a change, signed as measured, into an improvement; and an improvement back into a change. */
    public Fraction mirror(Fraction change) {
        return this == HIGHER_IS_BETTER ? change : change.negated();
    }
}
