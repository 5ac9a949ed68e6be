package io.throughline.roi.study;

import io.throughline.math.Period;
import java.time.LocalDate;

/**
 * The time around a program.
 *
 * @param start the program's first day: what ended on or before it is from before
 * @param effectFrom the first day after the program and its lag: what started on or after it is from after
 * @param window that counts at all
 */
record Around(LocalDate start, LocalDate effectFrom, Period window) {

    boolean isBefore(StudyMeasurements.Row row) {
        return !row.periodEnd().isAfter(start);
    }

    boolean isAfter(StudyMeasurements.Row row) {
        return !row.periodStart().isBefore(effectFrom);
    }
}
