package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.means;
import static io.throughline.roi.engine.Study.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.Lever.Kind;
import io.throughline.roi.engine.Uncertainty.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How sure a return is, and what it rests on. */
class UncertaintyTest {

    private static final PostOnlyControl MEASURED = new PostOnlyControl(
            new GroupValues.Sample(new BigDecimal("130"), 20, new BigDecimal("15")),
            new GroupValues.Sample(new BigDecimal("100"), 20, new BigDecimal("15")));

    /** A difference of 30 with a standard error of sqrt(22.5) and 38 degrees of freedom, at 1 dollar for a cost of 20. */
    @Test
    void oneEffectByStatisticsGivesTheReturnItsOwnDistribution() {
        Uncertainty found = costing("20", Line.of("a", MEASURED)).uncertainty();

        assertThat(found.way()).isEqualTo(Way.CLOSED_FORM);
        // qt(0.975, 38) = 2.0243941640; pt(10 / sqrt(22.5), 38) = 0.9791.
        double margin = 2.0243941640 * Math.sqrt(22.5) * 5;
        assertThat(found.interval().get().lower().toDouble()).isCloseTo(50 - margin, within(1e-6));
        assertThat(found.interval().get().upper().toDouble()).isCloseTo(50 + margin, within(1e-6));
        assertThat(found.standardError().get().toDouble()).isCloseTo(5 * Math.sqrt(22.5), within(1e-12));
        assertThat(found.aboveZero().get().toDouble()).isCloseTo(0.97914, within(1e-4));
        assertThat(found.aboveTarget()).isEqualTo(Figure.absent(Reason.NO_TARGET));
        assertThat(found.scenario()).isEqualTo(Figure.absent(Reason.NO_JUDGEMENT));
    }

    @Test
    void theTargetAtTheEstimateIsReachedWithOneHalf() {
        RoiInputs inputs = study("20", Line.of("a", MEASURED)).inputs().withTerms(aiming("50"));

        assertThat(RoiEngine.calculate(inputs).uncertainty().aboveTarget().get().toDouble())
                .isEqualTo(0.5);
    }

    /** Catches a return that looks surer than its own series, whose neighboring errors are alike. */
    @Test
    void aReturnRestsOnTheIntervalThatIsCorrected() {
        List<Series> series = SeriesData.remembering(7, 40, 12, 0.8);
        Effect effect = new TrendLine(series.get(0), series.get(1)).effect(SeriesData.HIGHER);
        assertThat(effect.flags()).contains(Flag.INTERVAL_TOO_NARROW);

        Interval found = costing(
                        "100",
                        Line.of("a", new TrendLine(series.get(0), series.get(1)))
                                .basis(ChangeBasis.TOTAL, 1))
                .uncertainty()
                .interval()
                .get();

        Interval corrected =
                Objects.requireNonNull(effect.fit()).corrected().get().interval();
        assertThat(corrected.width()).isGreaterThan(effect.interval().get().width());
        assertThat(found.width()).isEqualTo(corrected.width());
    }

    /** Two independent effects of the same spread: the draws come near the normal distribution of their sum. */
    @Test
    void severalEffectsAreDrawnTheSameForASeed() {
        RoiInputs inputs =
                study("40", Line.of("a", MEASURED), Line.of("b", MEASURED)).inputs();
        Uncertainty found = RoiEngine.calculate(inputs).uncertainty();

        assertThat(found.way()).isEqualTo(Way.DRAWS);
        double error = Math.sqrt(2 * 22.5 * 38 / 36) * 2.5;
        assertThat(found.standardError().get().toDouble()).isCloseTo(error, within(0.03 * error));
        assertThat(found.interval().get().lower().toDouble()).isCloseTo(50 - 1.97 * error, within(0.06 * error));
        assertThat(found.interval().get().upper().toDouble()).isCloseTo(50 + 1.97 * error, within(0.06 * error));
        assertThat(RoiEngine.calculate(inputs).uncertainty()).isEqualTo(found);
        assertThat(RoiEngine.calculate(study("40", Line.of("b", MEASURED), Line.of("a", MEASURED))
                                .inputs())
                        .uncertainty())
                .isEqualTo(found);
        assertThat(RoiEngine.calculate(inputs.withTerms(new Terms(List.of(), null, null, 2, 10_000)))
                        .uncertainty())
                .isNotEqualTo(found);
    }

    /** The first draws of seed 1, to the last bit: another generator or another Math would change them. */
    @Test
    void drawsAreTheSameOnEveryMachine() {
        Draws draws =
                Draws.of(0, List.of(new Draws.Spread(1, 5), new Draws.Spread(2, Double.POSITIVE_INFINITY)), 1000, 1);

        assertThat(draws.interval().lower().toDouble()).isEqualTo(FIRST_LOWER);
        assertThat(draws.interval().upper().toDouble()).isEqualTo(FIRST_UPPER);
    }

    private static final double FIRST_LOWER = -4.952823855615466;
    private static final double FIRST_UPPER = 4.735957940285722;

    @Test
    void aJudgementHasAScenarioAndNoProbability() {
        Uncertainty found = costing(
                        "20",
                        Line.of("a", new Estimates(List.of(row("x", "100", "0.5", "0.8")))),
                        Line.of("b", MEASURED))
                .uncertainty();

        assertThat(found.way()).isEqualTo(Way.NONE);
        assertThat(found.interval()).isEqualTo(Figure.absent(Reason.JUDGEMENT));
        assertThat(found.aboveZero()).isEqualTo(Figure.absent(Reason.JUDGEMENT));
        // The judgement runs from 40 to 60, the measured part from its interval's one end to the other.
        assertThat(found.scenario().get().width().toDouble())
                .isCloseTo(100 + 2 * 2.0243941640 * Math.sqrt(22.5) * 5, within(1e-6));
    }

    @Test
    void aPointAloneHasNoInterval() {
        PostOnlyControl point = new PostOnlyControl(means("5"), means("3"));

        Uncertainty found = costing("1", Line.of("a", point)).uncertainty();

        assertThat(found.interval()).isEqualTo(Figure.absent(Reason.GROUP_MEANS_ONLY));
        assertThat(found.scenario()).isEqualTo(Figure.absent(Reason.NO_JUDGEMENT));
    }

    @Test
    void theAssumptionThatMovesTheReturnMostStandsFirst() {
        RoiResult result = costing("20", Line.of("a", new Estimates(List.of(row("x", "100", "0.5", "0.95")))));

        assertThat(result.levers())
                .extracting(Lever::kind)
                .containsExactly(
                        Kind.COST, Kind.UNIT_VALUE, Kind.HORIZON, Kind.CONFIDENCE, Kind.EFFECT, Kind.ADJUSTMENT);
        Lever adjustment = result.levers().get(5);
        assertThat(adjustment.high()).isEqualTo(Fraction.ONE);
        assertThat(adjustment.roiPercentAtHigh()).isEqualTo(result.roiPercent().get());
        Lever confidence = result.levers().get(3);
        assertThat(confidence.roiPercentAtHigh()).isEqualTo(Fraction.of(150));
        assertThat(confidence.roiPercentAtLow()).isEqualTo(Fraction.of(11_375, 100));
    }

    @ParameterizedTest
    @MethodSource("io.throughline.roi.engine.PropertiesTest#studies")
    void whateverComesInNothingIsNotANumber(GeneratedStudy study) {
        RoiResult result = RoiEngine.calculate(study.inputs());
        Uncertainty found = result.uncertainty();

        assertThat(found.interval().known()).isEqualTo(found.aboveZero().known());
        if (found.interval().known()) {
            assertThat(found.aboveZero().get()).isBetween(Fraction.ZERO, Fraction.ONE);
        }
        assertThat(result.levers())
                .isSortedAccordingTo((one, other) -> other.swing().compareTo(one.swing()));
        assertThat(result.cashFlow().get().sum()).isEqualTo(result.netBenefit().get());
    }

    private static Terms aiming(String percent) {
        return new Terms(List.of(), null, Fraction.of(new BigDecimal(percent)), 1, 10_000);
    }

    private static RoiResult costing(String cost, Line... lines) {
        return RoiEngine.calculate(study(cost, lines).inputs());
    }

    private static Study study(String cost, Line... lines) {
        Study study = new Study().cost(CostCategory.FACILITATION, cost);
        for (Line line : lines) {
            study = study.line(line);
        }
        return study;
    }
}
