package io.throughline.platform.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates and instants as they are written, within the years that the database and all clients can hold. */
public final class CalendarText {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private CalendarText() {}

    /**
     * The date that the text writes.
     *
     * @throws java.time.format.DateTimeParseException where it writes none
     * @throws ArithmeticException where it is not from 1900-01-01 to 2999-12-31
     */
    public static LocalDate date(String text) {
        return inRange(LocalDate.parse(text));
    }

    /**
     * The instant that the text writes, to the microsecond.
     *
     * @throws java.time.format.DateTimeParseException where it writes none
     * @throws ArithmeticException where it is not from 1900-01-01 to 2999-12-31
     */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant;
    }

    /** Whether the date is one that can be written. */
    public static boolean isInRange(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    private static LocalDate inRange(LocalDate date) {
        if (!isInRange(date)) {
            throw new ArithmeticException("must be from 1900-01-01 to 2999-12-31");
        }
        return date;
    }
}
