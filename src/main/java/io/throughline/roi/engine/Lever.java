package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assumption that a return rests on, and what the return would be with it lower or higher, all else as said.
 *
 * @param lineId whose assumption it is; null for one of the whole
 * @param unit what base, low and high count in
 * @param range where low and high come from
 */
public record Lever(
        Kind kind,
        @Nullable String lineId,
        Unit unit,
        Range range,
        Fraction base,
        Fraction low,
        Fraction high,
        Fraction roiPercentAtLow,
        Fraction roiPercentAtHigh) {

    /** What is assumed. */
    public enum Kind {
        EFFECT,
        UNIT_VALUE,
        ADJUSTMENT,
        CONFIDENCE,
        COST,
        HORIZON
    }

    /** What an assumption counts in. */
    public enum Unit {
        /** The KPI's own unit; of a percent KPI, percentage points. */
        KPI_UNIT,
        MONEY,
        /** From 0 to 1. */
        SHARE,
        /** A multiple of what was said, row by row. */
        FACTOR,
        MONTHS
    }

    /** Why just so low and so high. */
    public enum Range {
        /** The effect's 95 percent interval. */
        INTERVAL,
        /** The range of a judgement. */
        SCENARIO,
        /** Nobody knows better: ten percent less and more, and of a share at most 1. */
        TEN_PERCENT
    }

    /** By how many percentage points of return the assumption moves it. */
    public Fraction swing() {
        return roiPercentAtHigh.minus(roiPercentAtLow).abs();
    }

    /** The levers of a return, the one that moves it most first. */
    static List<Lever> of(RoiResult result) {
        return result.roiPercent().known() ? new Tornado(result).levers() : List.of();
    }
}
