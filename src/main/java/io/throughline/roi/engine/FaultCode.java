package io.throughline.roi.engine;

/** The kinds of fault that inputs can have. */
public enum FaultCode implements Coded {
    MIXED_CURRENCIES,
    PERCENT_FOR_POINTS,
    CHANGE_UNIT_MISMATCH,
    OUTSIDE_ZERO_TO_ONE,
    NOT_POSITIVE,
    NEGATIVE,
    PERIODS_ABOVE_CADENCE,
    SUBJECTS_ON_TOTAL,
    UNIT_VALUE_EXPIRED,
    DECLARED_ZERO_HAS_COST,
    DUPLICATE_ID,
    PERIOD_MISSING,
    DUPLICATE_PERIOD,
    DATES_SWAPPED,
    DRIVERS_DIFFER
}
