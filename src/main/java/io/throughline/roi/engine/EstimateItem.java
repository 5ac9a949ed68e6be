package io.throughline.roi.engine;

import io.throughline.math.Fraction;

/** An estimate row and what became of it. */
public record EstimateItem(EstimateRow row, Fate fate) {

    /** Whether a row counts, or why it does not. */
    public enum Fate {
        COUNTED,
        NO_DATA,
        UNSUPPORTED,
        EXTREME
    }

    /** Zero for a row without data, which is what it counts for. */
    public Fraction adjusted() {
        return row.hasData() ? row.adjusted() : Fraction.ZERO;
    }

    /** Whether a contribution or a confidence of 1 was posted. */
    public boolean undiscounted() {
        return row.undiscounted();
    }
}
