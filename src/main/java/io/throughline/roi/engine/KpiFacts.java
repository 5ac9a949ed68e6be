package io.throughline.roi.engine;

import io.throughline.math.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * What the reckoning needs to know of a line's KPI.
 *
 * @param cadence null for a line without a governed KPI, whose periods are capped at days
 */
public record KpiFacts(Direction direction, UnitKind unit, @Nullable Cadence cadence) {

    int mostPeriodsPerYear() {
        return (cadence == null ? Cadence.DAILY : cadence).periodsPerYear();
    }
}
