package io.throughline.alignment.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an objective promises on a KPI.
 *
 * @param open whether the promise stands; a retired one counts for nothing
 * @param latest the newest measurement of the KPI in the target's org unit
 */
public record TargetFacts(
        UUID id,
        KpiFacts kpi,
        UUID objectiveId,
        boolean open,
        @Nullable BaselineFacts baseline,
        BigDecimal value,
        LocalDate dueDate,
        @Nullable Reading latest) {

    /** How far the promise has come on that day. */
    public Progress on(LocalDate day) {
        return Progress.of(this, day);
    }
}
