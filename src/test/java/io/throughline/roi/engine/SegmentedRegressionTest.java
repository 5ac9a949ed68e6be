package io.throughline.roi.engine;

import static io.throughline.roi.engine.SeriesData.HIGHER;
import static io.throughline.roi.engine.SeriesData.LOWER;
import static io.throughline.roi.engine.SeriesData.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentedRegressionTest {

    /** Cigarettes sold per head in California, 1970 to 2000, with a tax from 1989 on: Abadie et al. 2010, JASA 105. */
    private static final Series BEFORE_THE_TAX = values(
            1970,
            "123 121 123.5 124.4 126.7 127.1 128 126.4 126.1 121.9 120.2 118.6 115.4 110.8 104.8 102.8 99.7 97.5 90.1");

    private static final Series WITH_THE_TAX =
            values(1989, "82.4 77.8 68.7 67.5 63.4 58.6 56.4 54.5 53.8 52.3 47.2 41.6");

    /** Linden 2015, Stata Journal 15(2): itsa cigsale, single trperiod(1989) lag(1), errors by Newey and West. */
    @Test
    void theTaxOnCigarettesIsAsPublished() {
        Effect effect = new SegmentedRegression(BEFORE_THE_TAX, WITH_THE_TAX, 1).effect(LOWER);
        Fit fit = Objects.requireNonNull(effect.fit());

        assertThat(fit.coefficients())
                .extracting(Coefficient::name)
                .containsExactly("intercept", "trend", "levelChange", "slopeChange");
        assertThat(digits(fit, 1)).containsExactly("-1.779474", "0.3834188");
        assertThat(digits(fit, 2)).containsExactly("-20.05810", "4.724394");
        assertThat(digits(fit, 3)).containsExactly("-1.494652", "0.4368201");
        assertThat(fit.degreesOfFreedom()).isEqualTo(27);
        // Fitted less counterfactual over 12 years: 20.0581 + 1.494652 x 5.5.
        assertThat(effect.improvement().get().toDouble()).isCloseTo(28.278684, within(1e-6));
    }

    private static List<String> digits(Fit fit, int coefficient) {
        Coefficient found = fit.coefficients().get(coefficient);
        return List.of(
                found.estimate().toDigits(7).toString(),
                found.standardError().get().toDigits(7).toString());
    }

    /** The mean of the fitted line above the first one, by the points that a chart shows. */
    @Test
    void theEffectIsTheMeanOfFittedLessCounterfactual() {
        Effect effect = new SegmentedRegression(BEFORE_THE_TAX, WITH_THE_TAX, null).effect(LOWER);
        double mean = Objects.requireNonNull(effect.fit()).points().stream()
                .filter(FittedPoint::after)
                .mapToDouble(point -> point.expected() - Objects.requireNonNull(point.fitted()))
                .average()
                .orElseThrow();
        assertThat(effect.improvement().get().toDouble()).isCloseTo(mean, within(1e-9));
        assertThat(Objects.requireNonNull(effect.fit()).lag()).isEqualTo(3);
    }

    /** floor(4 (n / 100)^(2/9)): 4 at 100 exactly. */
    @ParameterizedTest
    @CsvSource({"16, 2", "27, 2", "28, 3", "99, 3", "100, 4", "10000, 11"})
    void theLagFollowsFromTheNumberOfPoints(int n, int lag) {
        assertThat(NeweyWest.automaticLag(n)).isEqualTo(lag);
    }

    /** With lag 0 they are White's; a lag that gaps do not reach across counts no pair across them. */
    @Test
    void pairsAcrossAGapCountByTheirDistance() {
        Series apart = new Series(PropertiesTest.mapped(
                BEFORE_THE_TAX.points(),
                point -> Point.of(10 * Objects.requireNonNull(point.period()), point.value())));
        Series later = new Series(PropertiesTest.mapped(
                WITH_THE_TAX.points(), point -> Point.of(10 * Objects.requireNonNull(point.period()), point.value())));
        Fraction white = error(new SegmentedRegression(BEFORE_THE_TAX, WITH_THE_TAX, 0));
        assertThat(error(new SegmentedRegression(apart, later, 9)).toDouble())
                .isCloseTo(white.toDouble(), within(1e-9));
        assertThat(error(new SegmentedRegression(apart, later, 10)).toDouble())
                .isNotCloseTo(white.toDouble(), within(1e-3));
    }

    private static Fraction error(SegmentedRegression method) {
        return method.effect(LOWER).certainty().get().standardError();
    }

    @Test
    void tooLittleIsNotAdmissibleForAReason() {
        assertThat(new SegmentedRegression(SeriesData.from(1), WITH_THE_TAX, null)
                        .effect(HIGHER)
                        .inadmissible())
                .isEqualTo(Reason.NO_DATA_BEFORE);
        assertThat(new SegmentedRegression(SeriesData.from(1, 7, i -> i * i), WITH_THE_TAX, null)
                        .effect(HIGHER)
                        .inadmissible())
                .isEqualTo(Reason.TOO_FEW_POINTS_BEFORE);
        assertThat(new SegmentedRegression(BEFORE_THE_TAX, SeriesData.from(1989, 7, i -> i * i), null)
                        .effect(HIGHER)
                        .inadmissible())
                .isEqualTo(Reason.TOO_FEW_POINTS_AFTER);
        assertThat(new SegmentedRegression(BEFORE_THE_TAX, SeriesData.from(1989), null)
                        .effect(HIGHER)
                        .inadmissible())
                .isEqualTo(Reason.NO_DATA_AFTER);
    }

    @Test
    void pointsThatAreAllEqualHaveNoInterval() {
        Effect effect = new SegmentedRegression(SeriesData.from(1, 9, i -> 4), SeriesData.from(10, 9, i -> 4), null)
                .effect(HIGHER);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.ZERO));
        assertThat(effect.certainty()).isEqualTo(Figure.absent(Reason.NO_SCATTER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfPointsChangesNothing(long seed) {
        List<Series> series = SeriesData.remembering(seed, 20, 12, 0.4);
        assertThat(new SegmentedRegression(
                                SeriesData.shuffled(series.get(0), seed),
                                SeriesData.shuffled(series.get(1), seed + 1),
                                null)
                        .effect(HIGHER))
                .isEqualTo(new SegmentedRegression(series.get(0), series.get(1), null).effect(HIGHER));
    }

    /** A step of 3 is found as 3, whichever way the KPI gets better and wherever time starts. */
    @ParameterizedTest
    @ValueSource(longs = {0, 20_000, -700})
    void aStepIsFound(long start) {
        Series before = SeriesData.from(start, 30, i -> 0.2 * i + (i % 5 - 2) * 0.1);
        Series after = SeriesData.from(start + 30, 30, i -> 0.2 * (i + 30) + (i % 5 - 2) * 0.1 + 3);
        Effect effect = new SegmentedRegression(before, after, null).effect(HIGHER);
        assertThat(effect.improvement().get().toDouble()).isCloseTo(3, within(0.1));
        assertThat(effect.interval().get().lower().toDouble()).isPositive();
    }
}
