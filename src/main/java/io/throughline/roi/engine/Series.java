package io.throughline.roi.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A KPI's values on one side of the program, in any order and with gaps: each says its own period. */
public record Series(List<Point> points) {

    private static final Comparator<@Nullable Long> EARLIER = Comparator.nullsFirst(Comparator.naturalOrder());
    /** By time; where that is not known by what is said of the points, so that their order changes nothing. */
    private static final Comparator<Point> IN_TIME = Comparator.comparing(Point::period, EARLIER)
            .thenComparing(Point::value)
            .thenComparing(point -> point.drivers().toString());

    public Series {
        points = List.copyOf(points);
    }

    int size() {
        return points.size();
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** The points as time orders them, whatever order they came in. */
    Series inTime() {
        return ascends() ? this : new Series(points.stream().sorted(IN_TIME).toList());
    }

    double[] values() {
        return points.stream().mapToDouble(point -> point.value().doubleValue()).toArray();
    }

    /** Whether all points say their period. */
    boolean timed() {
        return points.stream().allMatch(point -> point.period() != null);
    }

    long[] periods() {
        return points.stream()
                .mapToLong(point -> Objects.requireNonNull(point.period()))
                .toArray();
    }

    Set<String> drivers() {
        return points.isEmpty() ? Set.of() : points.get(0).drivers().keySet();
    }

    double[] driver(String name) {
        return points.stream()
                .mapToDouble(point -> driver(point, name).doubleValue())
                .toArray();
    }

    private static BigDecimal driver(Point point, String name) {
        return Objects.requireNonNull(point.drivers().get(name), name);
    }

    /** Every point says its period. */
    void checkTimed(Faults faults) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).period() == null) {
                faults.at(i).at("period").add(FaultCode.PERIOD_MISSING, "a trend needs the period of every point");
            }
        }
    }

    /** A period has one value. */
    void check(Faults faults) {
        if (ascends()) {
            return;
        }
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < points.size(); i++) {
            Long period = points.get(i).period();
            if (period != null && !seen.add(period)) {
                faults.at(i).add(FaultCode.DUPLICATE_PERIOD, "another point is of the same period");
            }
        }
    }

    /** Whether every period is later than the one before in the list, as it mostly is. */
    private boolean ascends() {
        Long last = Long.MIN_VALUE;
        for (Point point : points) {
            if (point.period() == null || point.period() <= last) {
                return false;
            }
            last = point.period();
        }
        return true;
    }

    /** What is said to come after the program comes after all that is said to come before it. */
    void checkFollows(Series before, Faults faults) {
        OptionalLong last = before.points.stream()
                .map(Point::period)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max();
        for (int i = 0; i < points.size(); i++) {
            Long period = points.get(i).period();
            if (last.isPresent() && period != null && period <= last.getAsLong()) {
                faults.at(i).add(FaultCode.DATES_SWAPPED, "a point after the program is not later than all before it");
            }
        }
    }

    /** All points name the same drivers. */
    void checkDrivers(Set<String> names, Faults faults) {
        for (int i = 0; i < points.size(); i++) {
            if (!points.get(i).drivers().keySet().equals(names)) {
                faults.at(i)
                        .at("drivers")
                        .add(FaultCode.DRIVERS_DIFFER, "every point has a value of each driver and of no other");
            }
        }
    }
}
