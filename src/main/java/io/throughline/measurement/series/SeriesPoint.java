package io.throughline.measurement.series;

import io.throughline.math.Period;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One point of a series as clients see it. */
@Schema(name = "SeriesPoint")
record SeriesPoint(
        @Schema(examples = "2026-07-01") LocalDate periodStart,
        @Schema(description = "First day after the period", examples = "2026-08-01") LocalDate periodEnd,
        @Schema(
                        description =
                                "In the KPI's unit: a sum exactly, a quotient to 12 significant digits; null for the reason given",
                        examples = "29.5")
                @Nullable BigDecimal value,
        @Schema(
                        description =
                                "What the value rests on: the sum of the sample sizes, of a percent or rate that of the"
                                        + " denominators; null where one is missing",
                        examples = "250")
                @Nullable BigDecimal n,
        @Schema(description = "How many measurements it is made of, or would be", examples = "1") long measurements,
        @Schema(description = "How many different subjects they are about", examples = "1") long subjects,
        @Schema(description = "How many periods of the KPI's cadence start in this one", examples = "1")
                long expectedPeriods,
        @Schema(
                        description =
                                "Whether something was measured, and less than every expected period of every subject that"
                                        + " was measured anywhere in the series",
                        examples = "false")
                boolean partial,
        @Schema(
                        description =
                                "Why there is no value: nothing was measured, weights are missing (values are never averaged"
                                        + " unweighted), or the KPI does not add up over subjects",
                        examples = "NO_DATA")
                @Nullable Reason reason) {

    static SeriesPoint of(KpiFacts kpi, Period period, Slices slices) {
        List<Slice> own = slices.of(period.start());
        long subjects = slices.subjectsOf(period.start());
        Aggregate aggregate = Aggregate.of(kpi, own, subjects);
        long measurements = own.stream().mapToLong(Slice::measurements).sum();
        long expected = kpi.cadence().startsIn(period);
        return new SeriesPoint(
                period.start(),
                period.end(),
                aggregate.value(),
                aggregate.n(),
                measurements,
                subjects,
                expected,
                measurements > 0 && measurements < expected * slices.subjects(),
                aggregate.reason());
    }
}
