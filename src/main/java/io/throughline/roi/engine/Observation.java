package io.throughline.roi.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of one subject of a comparison.
 *
 * @param subject unique in its group
 * @param cluster what subjects have in common that could make them alike, such as a team; null where each stands alone
 * @param period the first day of the period that the value is of, or null where each side has one
 * @param value in the KPI's unit
 */
public record Observation(
        String subject,
        Group group,
        @Nullable String cluster,
        Side side,
        @Nullable LocalDate period,
        BigDecimal value) {}
