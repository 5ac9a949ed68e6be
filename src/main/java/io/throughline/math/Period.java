package io.throughline.math;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A half-open span of dates: its start belongs to it, its end is the first day after it. */
public record Period(LocalDate start, LocalDate end) {

    /**
     * A span of at least one day.
     *
     * @throws IllegalArgumentException when the end is not after the start
     */
    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts: " + start + " to " + end);
        }
    }

    public static Period ofMonths(LocalDate start, int months) {
        return new Period(start, start.plusMonths(months));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(end);
    }

    /** Whether the two share a day; periods that merely touch do not. */
    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }
}
