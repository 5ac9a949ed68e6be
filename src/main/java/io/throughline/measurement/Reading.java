package io.throughline.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measurement that has passed the rules: its period closed by the cadence, its value settled, its definition named. */
record Reading(
        MeasurementKey key,
        LocalDate periodEnd,
        int definitionVersion,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer sampleSize,
        @Nullable BigDecimal standardDeviation,
        String source) {}
