package io.throughline.roi.engine;

import static io.throughline.roi.engine.SeriesData.HIGHER;
import static io.throughline.roi.engine.SeriesData.LOWER;
import static io.throughline.roi.engine.SeriesData.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrendLineTest {

    private static final Series BEFORE = values(1, "84.1 85.0 84.8 86.3 86.9 87.3");

    /** P7: the projection is all that was printed. */
    @ParameterizedTest
    @CsvSource({"HIGHER_IS_BETTER, 92.3, 94.4, 87.3, 2.1, 7.1", "LOWER_IS_BETTER, 1.45, 0.70, , 0.75,"})
    void p7TheTrendTakesItsPart(
            Direction direction,
            BigDecimal projected,
            BigDecimal actual,
            @Nullable BigDecimal before,
            BigDecimal effect,
            @Nullable BigDecimal unisolated) {
        Effect found = new PrintedProjection(
                        PrintedProjection.Origin.TREND_LINE, Fraction.of(projected), actual, before)
                .effect(new Scope(direction, ChangeBasis.TOTAL, 1));
        assertThat(found.improvement()).isEqualTo(Figure.of(Fraction.of(effect)));
        assertThat(found.unisolated()).isEqualTo(unisolated == null ? null : Fraction.of(unisolated));
        assertThat(found.interval()).isEqualTo(Figure.absent(Reason.PRINTED_PROJECTION));
        assertThat(found.grade()).isEqualTo(Grade.C);
    }

    /** effect = 93.2 - (83.5133.. + 0.6628.. x 9.5); s, Sxx = 17.5 and the means as the definition has them. */
    @Test
    void theEffectIsTheMeanGapWithItsStandardError() {
        Effect effect = new TrendLine(BEFORE, values(9, "92.0 94.4")).effect(HIGHER);
        double slope = 11.6 / 17.5;
        double mean = 514.4 / 6;
        double squares = 0;
        double[] y = BEFORE.values();
        for (int i = 0; i < 6; i++) {
            squares += Math.pow(y[i] - mean - slope * (i + 1 - 3.5), 2);
        }
        double error = Math.sqrt(squares / 4 * (1 / 2.0 + 1 / 6.0 + 36 / 17.5));

        assertThat(effect.improvement().get().toDouble()).isCloseTo(93.2 - mean - slope * 6, within(1e-12));
        assertThat(effect.certainty().get().standardError().toDouble()).isCloseTo(error, within(1e-12));
        assertThat(effect.certainty().get().degreesOfFreedom()).isEqualTo(Fraction.of(4));
        assertThat(effect.interval().get().width().toDouble()).isCloseTo(2 * 2.7764451051978 * error, within(1e-10));
        assertThat(effect.n()).isEqualTo(8);
        assertThat(Objects.requireNonNull(effect.unisolated()).toDouble()).isCloseTo(93.2 - mean, within(1e-12));
    }

    @Test
    void everyPointHasWhatAChartNeeds() {
        List<FittedPoint> points =
                fit(new TrendLine(BEFORE, values(9, "94.4")).effect(HIGHER)).points();
        FittedPoint last = points.get(6);
        assertThat(points).hasSize(7).filteredOn(FittedPoint::after).containsExactly(last);
        assertThat(points.get(0).lower()).isNull();
        // The one point after is its own mean, so that its prediction interval is as wide as the effect's interval.
        Interval effect = new TrendLine(BEFORE, values(9, "94.4"))
                .effect(HIGHER)
                .interval()
                .get();
        assertThat(Objects.requireNonNull(last.upper()) - Objects.requireNonNull(last.lower()))
                .isCloseTo(effect.width().toDouble(), within(1e-9));
    }

    @Test
    void whereLowerIsBetterAllIsMirrored() {
        Effect up = new TrendLine(BEFORE, values(9, "92.0 94.4")).effect(HIGHER);
        Effect down = new TrendLine(BEFORE, values(9, "92.0 94.4")).effect(LOWER);
        assertThat(down.improvement()).isEqualTo(up.improvement().map(Fraction::negated));
        assertThat(down.interval().get().lower())
                .isEqualTo(up.interval().get().upper().negated());
        assertThat(down.certainty().map(Certainty::pValue))
                .isEqualTo(up.certainty().map(Certainty::pValue));
    }

    /** A list's order is not time's: a calculation sorts its lists before it reckons. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfPointsChangesNothing(long seed) {
        List<Series> series = SeriesData.remembering(seed, 20, 8, 0.4);
        Effect straight = new TrendLine(series.get(0), series.get(1)).effect(HIGHER);
        Effect shuffled = new TrendLine(
                        SeriesData.shuffled(series.get(0), seed), SeriesData.shuffled(series.get(1), seed + 1))
                .effect(HIGHER);
        assertThat(shuffled).isEqualTo(straight);
    }

    /** A gap is time: a line through every other period is the same line. */
    @Test
    void gapsAreTimeThatWentBy() {
        Series gaps = new Series(IntStream.of(1, 2, 3, 10, 11, 12, 20)
                .mapToObj(t -> Point.of(t, BigDecimal.valueOf(5 + 2L * t)))
                .toList());
        assertThat(new TrendLine(gaps, SeriesData.from(30, "65")).effect(HIGHER).improvement())
                .isEqualTo(Figure.of(Fraction.ZERO));
    }

    @Test
    void aDayLiesInItsPeriod() {
        Series monthly = new Series(IntStream.rangeClosed(1, 8)
                .mapToObj(month -> Point.of(
                        Cadence.MONTHLY, LocalDate.of(2025, month, 1), BigDecimal.valueOf((long) month * month)))
                .toList());
        Effect dated = new TrendLine(
                        monthly,
                        new Series(List.of(Point.of(Cadence.MONTHLY, LocalDate.of(2025, 12, 1), BigDecimal.TEN))))
                .effect(HIGHER);
        Effect numbered =
                new TrendLine(SeriesData.from(1, 8, i -> (i + 1) * (i + 1)), SeriesData.from(12, "10")).effect(HIGHER);
        assertThat(dated.improvement().get().toDouble())
                .isCloseTo(numbered.improvement().get().toDouble(), within(1e-10));
    }

    @Test
    void tooLittleIsNotAdmissibleForAReason() {
        assertThat(reason(SeriesData.from(1), SeriesData.from(9, "1"))).isEqualTo(Reason.NO_DATA_BEFORE);
        assertThat(reason(values(1, "1 2 3 4 6"), SeriesData.from(9, "1"))).isEqualTo(Reason.TOO_FEW_POINTS_BEFORE);
        assertThat(reason(BEFORE, SeriesData.from(9))).isEqualTo(Reason.NO_DATA_AFTER);
    }

    private static @Nullable Reason reason(Series before, Series after) {
        return new TrendLine(before, after).effect(HIGHER).inadmissible();
    }

    /** Nothing varies: the point stands, and its interval is refused rather than shrunk to nothing. */
    @Test
    void pointsThatAreAllEqualHaveNoInterval() {
        Effect effect = new TrendLine(values(1, "5 5 5 5 5 5 5"), values(9, "5 5")).effect(HIGHER);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.ZERO));
        assertThat(effect.certainty()).isEqualTo(Figure.absent(Reason.NO_SCATTER));
        assertThat(fit(effect).rSquared()).isEqualTo(Figure.absent(Reason.NO_VARIATION));
        assertThat(fit(effect).corrected()).isEqualTo(Figure.absent(Reason.NO_SCATTER));
        assertThat(effect.diagnostics()).extracting(Diagnostic::verdict).containsOnly(Diagnostic.Verdict.UNTESTED);
    }

    @Test
    void numbersBeyondADoubleAreRefusedForAReason() {
        assertThat(reason(values(1, "1e300 2e300 1 4 5 6"), SeriesData.from(9, "1")))
                .isEqualTo(Reason.NUMBERS_TOO_LARGE);
        assertThat(reason(BEFORE, SeriesData.from(9, "1e400"))).isEqualTo(Reason.NUMBERS_TOO_LARGE);
    }

    @Test
    void strongMemoryIsFlaggedAndCorrected() {
        List<Series> series = SeriesData.remembering(3, 60, 12, 0.8);
        Effect effect = new TrendLine(series.get(0), series.get(1)).effect(HIGHER);
        assertThat(effect.flags()).contains(Flag.AUTOCORRELATED, Flag.INTERVAL_TOO_NARROW);
        assertThat(effect.diagnostics().get(0).verdict()).isEqualTo(Diagnostic.Verdict.FAILED);
        assertThat(fit(effect).corrected().get().standardError())
                .isGreaterThan(effect.certainty().get().standardError());
    }

    @Test
    void aPeriodHasOneValueAndThePeriodsAfterAreLater() {
        Faults faults = Faults.none();
        new TrendLine(
                        new Series(List.of(point(1), point(2), point(1))),
                        new Series(
                                List.of(point(2), point(9), new Point(null, null, point(1).drivers(), BigDecimal.ONE))))
                .check(faults);
        assertThat(faults.all())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        Tuple.tuple("/series/before/2", FaultCode.DUPLICATE_PERIOD),
                        Tuple.tuple("/series/after/2/period", FaultCode.PERIOD_MISSING),
                        Tuple.tuple("/series/after/0", FaultCode.DATES_SWAPPED));
    }

    private static Point point(long period) {
        return Point.of(period, BigDecimal.ONE);
    }

    private static Fit fit(Effect effect) {
        return Objects.requireNonNull(effect.fit());
    }
}
