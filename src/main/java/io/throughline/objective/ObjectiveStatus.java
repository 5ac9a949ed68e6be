package io.throughline.objective;

import io.throughline.math.Period;
import java.time.LocalDate;

/** Where an objective stands. */
public enum ObjectiveStatus {
    DRAFT,
    ACTIVE,
    ACHIEVED,
    RETIRED;

    /** Whether an objective of this status and period counts on that day. */
    boolean isLive(Period period, LocalDate day) {
        return this == ACTIVE && period.contains(day);
    }
}
