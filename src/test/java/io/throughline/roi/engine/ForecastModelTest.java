package io.throughline.roi.engine;

import static io.throughline.roi.engine.SeriesData.HIGHER;
import static io.throughline.roi.engine.SeriesData.driven;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastModelTest {

    /** P6: y = 140 + 40 x with x = 30 is 1,340; 1,500 came after 1,100. */
    @Test
    void p6TheModelTakesItsPart() {
        Effect effect = new PrintedProjection(
                        PrintedProjection.Origin.FORECAST_MODEL,
                        Fraction.of(140 + 40 * 30),
                        new BigDecimal("1500"),
                        new BigDecimal("1100"))
                .effect(HIGHER);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(160)));
        assertThat(effect.unisolated()).isEqualTo(Fraction.of(400));
        assertThat(effect.interval()).isEqualTo(Figure.absent(Reason.PRINTED_PROJECTION));
    }

    /** P10: NIST's Norris as the time before, to 12 significant digits. */
    @Test
    void p10TheFitIsNists() {
        Fit fit = Objects.requireNonNull(new ForecastModel(driven(NistData.NORRIS), driven(new double[][] {{500, 500}}))
                .effect(HIGHER)
                .fit());
        assertThat(digits(fit, 0)).containsExactly("-0.262323073774", "0.232818234301");
        assertThat(digits(fit, 1)).containsExactly("1.00211681802", "0.000429796848200");
        assertThat(Output.statistic(fit.rSquared().get())).isEqualTo("0.999993745884");
        assertThat(Output.statistic(fit.residualDeviation().get())).isEqualTo("0.884796396144");
    }

    /** Several drivers: NIST's Longley. */
    @Test
    void theFitOfSeveralDriversIsNists() {
        Fit fit = Objects.requireNonNull(new ForecastModel(driven(NistData.LONGLEY), driven(NistData.LONGLEY))
                .effect(HIGHER)
                .fit());
        assertThat(fit.coefficients())
                .extracting(Coefficient::name)
                .containsExactly("intercept", "x1", "x2", "x3", "x4", "x5", "x6");
        assertThat(digits(fit, 0)).containsExactly("-3482258.63460", "890420.383607");
        assertThat(digits(fit, 6)).containsExactly("1829.15146461", "455.478499142");
    }

    private static List<String> digits(Fit fit, int coefficient) {
        Coefficient found = fit.coefficients().get(coefficient);
        return List.of(
                Output.statistic(found.estimate()).toPlainString(),
                Output.statistic(found.standardError().get()).toPlainString());
    }

    /** With time as its one driver it is the trend line. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drivenByTimeItIsATrend(long seed) {
        List<Series> series = SeriesData.remembering(seed, 15, 5, 0.5);
        Effect trend = new TrendLine(series.get(0), series.get(1)).effect(HIGHER);
        Effect model = new ForecastModel(byTime(series.get(0)), byTime(series.get(1))).effect(HIGHER);
        assertThat(model.improvement()).isEqualTo(trend.improvement());
        assertThat(model.certainty()).isEqualTo(trend.certainty());
        assertThat(model.diagnostics()).isEqualTo(trend.diagnostics());
        assertThat(Objects.requireNonNull(model.fit()).corrected())
                .isEqualTo(Objects.requireNonNull(trend.fit()).corrected());
        assertThat(model.flags()).contains(Flag.BEYOND_OBSERVED_RANGE);
    }

    private static Series byTime(Series series) {
        return new Series(PropertiesTest.mapped(
                series.points(),
                point -> point.drivenBy(Map.of("t", BigDecimal.valueOf(Objects.requireNonNull(point.period()))))));
    }

    @Test
    void withoutPeriodsMemoryCannotBeTested() {
        Effect effect = new ForecastModel(driven(NistData.NORRIS), driven(new double[][] {{501, 500}})).effect(HIGHER);
        assertThat(effect.diagnostics()).extracting(Diagnostic::verdict).containsOnly(Diagnostic.Verdict.UNTESTED);
        assertThat(effect.flags()).doesNotContain(Flag.BEYOND_OBSERVED_RANGE);
        assertThat(Objects.requireNonNull(effect.fit()).corrected())
                .isEqualTo(Figure.absent(Reason.NO_NEIGHBORING_PERIODS));
    }

    @Test
    void driversThatCannotBeToldApartAreRefused() {
        Series before = driven(rows(12, i -> new double[] {i * i, i, 3 * i + 1}));
        assertThat(new ForecastModel(before, before).effect(HIGHER).inadmissible())
                .isEqualTo(Reason.COLLINEAR_DRIVERS);
        Series constant = driven(rows(12, i -> new double[] {i * i, 0.1}));
        assertThat(new ForecastModel(constant, constant).effect(HIGHER).inadmissible())
                .isEqualTo(Reason.COLLINEAR_DRIVERS);
    }

    /** 6 points, and 3 more than coefficients: 5 drivers make 6 coefficients and need 9. */
    @Test
    void needsPointsByItsDrivers() {
        assertThat(reason(5, 1)).isEqualTo(Reason.TOO_FEW_POINTS_BEFORE);
        assertThat(reason(6, 1)).isNull();
        assertThat(reason(8, 5)).isEqualTo(Reason.TOO_FEW_POINTS_BEFORE);
        assertThat(reason(9, 5)).isNull();
    }

    private static @Nullable Reason reason(int points, int drivers) {
        Series before = driven(rows(points, i -> IntStream.rangeClosed(0, drivers)
                .mapToDouble(j -> Math.pow(i + 1, j + 0.5))
                .toArray()));
        return new ForecastModel(before, before).effect(HIGHER).inadmissible();
    }

    /** Without data after the program the fit can be read all the same. */
    @Test
    void theFitStandsWithoutDataAfter() {
        Effect effect = new ForecastModel(driven(NistData.NORRIS), driven(new double[0][])).effect(HIGHER);
        assertThat(effect.inadmissible()).isEqualTo(Reason.NO_DATA_AFTER);
        assertThat(Objects.requireNonNull(effect.fit()).n()).isEqualTo(36);
    }

    @Test
    void theOrderOfPointsChangesNothing() {
        Series before = driven(NistData.LONGLEY);
        assertThat(new ForecastModel(SeriesData.shuffled(before, 5), SeriesData.shuffled(before, 6)).effect(HIGHER))
                .isEqualTo(new ForecastModel(before, before).effect(HIGHER));
    }

    private static double[][] rows(int number, IntFunction<double[]> row) {
        return IntStream.range(0, number).mapToObj(row).toArray(double[][]::new);
    }
}
