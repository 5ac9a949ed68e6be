package io.throughline.measurement.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Cadence;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.Indicator;
import io.throughline.objective.kpi.KpiStatus;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.objective.kpi.TimeAggregation;
import io.throughline.objective.kpi.Unit;
import io.throughline.objective.kpi.UnitAggregation;
import io.throughline.objective.kpi.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each aggregation by hand: two subjects in January (10 of 4 people, 20 of 1), one of them in February (40 of 5). */
class AggregateTest {

    private static final Slice JANUARY = slice(1, 2, "30", "60", "5");
    private static final Slice FEBRUARY = slice(2, 1, "40", "200", "5");

    private static Slice slice(
            int month, long measurements, String values, @Nullable String weighted, @Nullable String samples) {
        return new Slice(
                LocalDate.of(2026, month, 1),
                measurements,
                new BigDecimal(values),
                decimal(weighted),
                decimal(samples),
                null,
                null,
                false);
    }

    private static Slice ratio(
            int month, long measurements, String values, @Nullable String numerators, @Nullable String denominators) {
        return new Slice(
                LocalDate.of(2026, month, 1),
                measurements,
                new BigDecimal(values),
                null,
                null,
                decimal(numerators),
                decimal(denominators),
                false);
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static KpiFacts kpi(TimeAggregation time, UnitAggregation unit, @Nullable Integer scale) {
        return new KpiFacts(
                new UUID(0, 1),
                "KPI",
                "KPI",
                1,
                new Unit(scale == null ? UnitKind.COUNT : UnitKind.RATE, "units", null, null, null),
                scale,
                Direction.HIGHER_IS_BETTER,
                time,
                unit,
                Cadence.MONTHLY,
                4,
                Indicator.LAGGING,
                KpiStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "SUM, SUM, 70", // 30 + 40
        "SUM, MEAN, 52", // 60/5 + 40
        "MEAN, SUM, 35", // (30 x 5 + 40 x 5) / 10
        "MEAN, MEAN, 26", // (60 + 200) / 10, and not (12 + 40) / 2 nor (10 + 20 + 40) / 3
        "LAST, SUM, 40",
        "LAST, MEAN, 40"
    })
    void bringsSubjectsTogetherFirstAndThenTime(TimeAggregation time, UnitAggregation unit, String value) {
        Aggregate aggregate = Aggregate.of(kpi(time, unit, null), List.of(JANUARY, FEBRUARY), 2);

        assertThat(aggregate.value()).isEqualTo(value);
        assertThat(aggregate.n()).isEqualTo(time == TimeAggregation.LAST ? "5" : "10");
        assertThat(aggregate.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"SUM, MEAN", "MEAN, MEAN", "MEAN, SUM"})
    void refusesAMeanWithoutWeights(TimeAggregation time, UnitAggregation unit) {
        List<Slice> slices = List.of(slice(1, 2, "30", null, null), FEBRUARY);

        assertThat(Aggregate.of(kpi(time, unit, null), slices, 2))
                .isEqualTo(new Aggregate(null, null, Reason.MISSING_SAMPLE_SIZE));
    }

    @Test
    void needsNoWeightsForASum() {
        List<Slice> slices = List.of(slice(1, 2, "30", null, null), FEBRUARY);

        assertThat(Aggregate.of(kpi(TimeAggregation.SUM, UnitAggregation.SUM, null), slices, 2))
                .isEqualTo(new Aggregate(new BigDecimal("70"), null, null));
    }

    /** 1 of 10 and 9 of 10 and 50 of 80: 60 percent, and not the mean of 50 and 62.5. */
    @Test
    void dividesTheSumsOfARatio() {
        List<Slice> slices = List.of(ratio(1, 2, "100", "10", "20"), ratio(2, 1, "62.5", "50", "80"));

        assertThat(Aggregate.of(kpi(TimeAggregation.MEAN, UnitAggregation.MEAN, 100), slices, 2))
                .isEqualTo(new Aggregate(new BigDecimal("60"), new BigDecimal("100"), null));
        assertThat(Aggregate.of(kpi(TimeAggregation.LAST, UnitAggregation.SUM, 1000), slices, 2))
                .isEqualTo(new Aggregate(new BigDecimal("62.5"), new BigDecimal("80"), null));
    }

    @Test
    void neverAveragesRatiosWithoutTheirDenominators() {
        KpiFacts percent = kpi(TimeAggregation.MEAN, UnitAggregation.MEAN, 100);
        Slice without = ratio(1, 1, "28", null, null);

        assertThat(Aggregate.of(percent, List.of(without, ratio(2, 1, "50", "1", "2")), 1))
                .isEqualTo(new Aggregate(null, null, Reason.MISSING_DENOMINATOR));
        assertThat(Aggregate.of(percent, List.of(without), 1))
                .isEqualTo(new Aggregate(new BigDecimal("28"), null, null));
    }

    @Test
    void addsNothingUpOverSubjectsWhereTheDefinitionSaysSo() {
        KpiFacts kpi = kpi(TimeAggregation.SUM, UnitAggregation.NONE, null);

        assertThat(Aggregate.of(kpi, List.of(JANUARY), 2).reason()).isEqualTo(Reason.NOT_AGGREGATED_OVER_SUBJECTS);
        // One subject in each period, and not the same one.
        assertThat(Aggregate.of(kpi, List.of(FEBRUARY, slice(3, 1, "1", null, null)), 2)
                        .reason())
                .isEqualTo(Reason.NOT_AGGREGATED_OVER_SUBJECTS);
        assertThat(Aggregate.of(kpi, List.of(FEBRUARY, slice(3, 1, "1", null, null)), 1)
                        .value())
                .isEqualTo("41");
    }

    @Test
    void roundsQuotientsOnceAndSumsNever() {
        assertThat(Aggregate.of(
                                kpi(TimeAggregation.MEAN, UnitAggregation.MEAN, 1),
                                List.of(ratio(1, 2, "1", "2", "3")),
                                2)
                        .value())
                .isEqualTo("0.666666666667");
        assertThat(Aggregate.of(
                                kpi(TimeAggregation.SUM, UnitAggregation.SUM, null),
                                List.of(
                                        slice(1, 1, "999999999999999999.999999999999", null, null),
                                        slice(2, 1, "0.000000000001", null, null)),
                                1)
                        .value())
                .isEqualTo("1000000000000000000");
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(Aggregate.of(kpi(TimeAggregation.SUM, UnitAggregation.SUM, null), List.of(), 0))
                .isEqualTo(new Aggregate(null, null, Reason.NO_DATA));
    }
}
