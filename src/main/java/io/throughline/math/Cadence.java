package io.throughline.math;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How often a KPI is measured, and so how many of its periods a year can hold. */
public enum Cadence {
    DAILY(365, 1, 0),
    WEEKLY(52, 7, 0),
    MONTHLY(12, 0, 1),
    QUARTERLY(4, 0, 3),
    YEARLY(1, 0, 12);

    private final int periodsPerYear;
    private final int days;
    private final int months;

    Cadence(int periodsPerYear, int days, int months) {
        this.periodsPerYear = periodsPerYear;
        this.days = days;
        this.months = months;
    }

    /** The most periods that a benefit year may count. */
    public int periodsPerYear() {
        return periodsPerYear;
    }

    /** Whether a period begins on that day: weeks on Mondays, all else with the calendar. */
    public boolean isPeriodStart(LocalDate day) {
        return switch (this) {
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTHLY, QUARTERLY, YEARLY -> day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
        };
    }

    public Period periodFrom(LocalDate start) {
        return new Period(start, start.plusMonths(months).plusDays(days));
    }

    /** The period in which that day lies. */
    public Period periodOf(LocalDate day) {
        return switch (this) {
            case DAILY -> periodFrom(day);
            case WEEKLY -> periodFrom(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTHLY, QUARTERLY, YEARLY ->
                periodFrom(LocalDate.of(day.getYear(), 1 + (day.getMonthValue() - 1) / months * months, 1));
        };
    }

    /** Which period that day lies in, counted from the one of 1970-01-01; neighbors differ by 1. */
    public long indexOf(LocalDate day) {
        LocalDate origin = periodOf(LocalDate.EPOCH).start();
        LocalDate start = periodOf(day).start();
        return days > 0
                ? ChronoUnit.DAYS.between(origin, start) / days
                : ChronoUnit.MONTHS.between(origin, start) / months;
    }

    /** How many periods start within that span. */
    public long startsIn(Period span) {
        LocalDate first = firstFrom(span.start());
        LocalDate behind = firstFrom(span.end());
        return days > 0
                ? ChronoUnit.DAYS.between(first, behind) / days
                : ChronoUnit.MONTHS.between(first, behind) / months;
    }

    /** The first period start that is not before that day. */
    private LocalDate firstFrom(LocalDate day) {
        return isPeriodStart(day) ? day : periodOf(day).end();
    }
}
