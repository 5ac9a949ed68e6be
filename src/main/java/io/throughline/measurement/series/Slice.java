package io.throughline.measurement.series;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was measured in one period of a KPI's cadence, summed over the subjects.
 *
 * @param measurements how many, one for each subject
 * @param weighted sum of value times sample size; null where a sample size is missing
 * @param samples sum of the sample sizes; null where one is missing
 * @param numerators sum; null where one is missing
 * @param denominators sum; null where one is missing
 * @param withheld whether its figures would say too much of the few people behind them
 */
record Slice(
        LocalDate periodStart,
        long measurements,
        BigDecimal values,
        @Nullable BigDecimal weighted,
        @Nullable BigDecimal samples,
        @Nullable BigDecimal numerators,
        @Nullable BigDecimal denominators,
        boolean withheld) {

    Slice opened() {
        return new Slice(periodStart, measurements, values, weighted, samples, numerators, denominators, false);
    }

    /** Of the values over the subjects; null where it would need sample sizes that are missing. */
    @Nullable Fraction mean() {
        if (measurements == 1) {
            return Fraction.of(values);
        }
        return weighted == null || samples == null
                ? null
                : Fraction.of(weighted).dividedBy(Fraction.of(samples));
    }
}
