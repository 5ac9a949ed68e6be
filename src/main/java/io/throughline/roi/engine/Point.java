package io.throughline.roi.engine;

import io.throughline.math.Cadence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One value of a KPI, its place in time, and what drove it then.
 *
 * @param period its number, or null where the order of the points is not known; periods that follow each other differ
 *     by 1, and a gap is a difference above 1
 * @param start its first day, or null where only its number is known
 * @param drivers known influences by name; empty where none is said
 * @param value in the KPI's unit
 */
public record Point(
        @Nullable Long period, @Nullable LocalDate start, SortedMap<String, BigDecimal> drivers, BigDecimal value) {

    /** So that a trend of ten thousand points makes no ten thousand maps. */
    private static final SortedMap<String, BigDecimal> NONE = Collections.emptySortedMap();

    public static Point of(long period, BigDecimal value) {
        return new Point(period, null, NONE, value);
    }

    /** The value of the period in which that day lies. */
    public static Point of(Cadence cadence, LocalDate day, BigDecimal value) {
        return new Point(cadence.indexOf(day), day, NONE, value);
    }

    public Point drivenBy(Map<String, BigDecimal> known) {
        return new Point(period, start, new TreeMap<>(known), value);
    }
}
