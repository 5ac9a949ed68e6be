package io.throughline.roi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionTest {

    private static final Scope HIGHER = new Scope(Direction.HIGHER_IS_BETTER, ChangeBasis.PER_SUBJECT, 10);
    private static final double Z = 1.959963984540054;
    private static final Scope LOWER = new Scope(Direction.LOWER_IS_BETTER, ChangeBasis.PER_SUBJECT, 10);

    /** Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 25.53, 36.62", "15, 148, 6.24, 16.05", "0, 20, 0, 16.11", "1, 29, 0.61, 17.18"})
    void oneProportionHasWilsonsLimits(int successes, int trials, double lower, double upper) {
        Interval limits = new Mover(List.of(new Proportion(successes, trials)), List.of()).interval(Z);
        assertThat(limits.lower().toDouble()).isEqualTo(lower, within(0.005));
        assertThat(limits.upper().toDouble()).isEqualTo(upper, within(0.005));
    }

    /** Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10, examples (a) to (h). */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 5.24, 33.39",
        "9, 10, 3, 10, 17.05, 80.90",
        "6, 7, 2, 7, 5.82, 80.62",
        "5, 56, 0, 29, -3.81, 19.26",
        "0, 10, 0, 20, -16.11, 27.75",
        "0, 10, 0, 10, -27.75, 27.75",
        "10, 10, 0, 20, 67.91, 100.00",
        "10, 10, 0, 10, 60.75, 100.00"
    })
    void twoProportionsHaveNewcombesInterval(int x, int n, int y, int m, double lower, double upper) {
        Effect effect = new PostOnlyControl(new Proportion(x, n), new Proportion(y, m)).effect(HIGHER);

        assertThat(effect.interval().get().lower().toDouble()).isEqualTo(lower, within(0.005));
        assertThat(effect.interval().get().upper().toDouble()).isEqualTo(upper, within(0.005));
        assertThat(effect.certainty().get().standardError().signum()).isPositive();
        assertThat(effect.n()).isEqualTo(n + m);
    }

    /** Catches a p-value by another test than the interval's, which would call significant what contains 0. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thePValueIsBelowFivePercentExactlyWhereTheIntervalLeavesZeroOut(Random random) {
        Effect effect = generated(random).effect(HIGHER);
        Certainty certainty = effect.certainty().get();
        assertThat(certainty.pValue().compareTo(Fraction.of(1, 20)) >= 0)
                .isEqualTo(certainty.interval().contains(Fraction.ZERO));
        assertThat(certainty.interval().contains(effect.improvement().get())).isTrue();
        assertThat(certainty.pValue().toDouble()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereLowerIsBetterTheIntervalIsMirrored(Random random) {
        DifferenceInDifferences method = generated(random);
        Interval higher = method.effect(HIGHER).interval().get();
        assertThat(method.effect(LOWER).interval())
                .isEqualTo(Figure.of(
                        new Interval(higher.upper().negated(), higher.lower().negated())));
    }

    static Stream<Random> seeds() {
        return LongStream.range(0, 40).mapToObj(Random::new);
    }

    private static DifferenceInDifferences generated(Random random) {
        return changes(proportion(random), proportion(random), proportion(random), proportion(random));
    }

    private static Proportion proportion(Random random) {
        int trials = 1 + random.nextInt(60);
        return new Proportion(random.nextInt(trials + 1), trials);
    }

    private static DifferenceInDifferences changes(
            Proportion trainedBefore, Proportion trainedAfter, Proportion controlBefore, Proportion controlAfter) {
        return new DifferenceInDifferences(
                new GroupCells(
                        new BeforeAndAfter(trainedBefore, trainedAfter),
                        new BeforeAndAfter(controlBefore, controlAfter),
                        List.of()),
                false);
    }

    /** Zou and Donner 2008: squares of distances add up, so where before is known exactly Newcombe's interval is left. */
    @Test
    void theChangeOfTwoProportionsAddsTheDistancesOfAllFour() {
        Proportion known = new Proportion(50_000_000, 100_000_000);
        Interval interval = changes(known, new Proportion(56, 70), known, new Proportion(48, 80))
                .effect(HIGHER)
                .interval()
                .get();
        assertThat(interval.lower().toDouble()).isEqualTo(5.24, within(0.006));
        assertThat(interval.upper().toDouble()).isEqualTo(33.39, within(0.006));

        Interval whole = changes(
                        new Proportion(5, 10), new Proportion(9, 10), new Proportion(4, 10), new Proportion(3, 10))
                .effect(HIGHER)
                .interval()
                .get();
        assertThat(whole.lower().toDouble()).isEqualTo(expectedLower(), within(1e-9));
    }

    /** By hand: theta 50, each distance of Wilson's limits for x of 10. */
    private static double expectedLower() {
        return 50
                - 100
                        * Math.sqrt(square(0.9 - wilson(9, Z, -1))
                                + square(0.4 - wilson(4, Z, -1))
                                + square(wilson(5, Z, 1) - 0.5)
                                + square(wilson(3, Z, 1) - 0.3));
    }

    private static double wilson(int successes, double z, int side) {
        double share = successes / 10.0;
        return (share + z * z / 20 + side * z * Math.sqrt(share * (1 - share) / 10 + z * z / 400)) / (1 + z * z / 10);
    }

    private static double square(double value) {
        return value * value;
    }

    @Test
    void noTrialIsNoData() {
        assertThat(new PostOnlyControl(new Proportion(0, 0), new Proportion(1, 2))
                        .effect(HIGHER)
                        .inadmissible())
                .isEqualTo(Reason.NO_TRAINED_DATA);
    }

    @Test
    void besideAnotherSampleItCountsAsValuesOfZeroAndAHundred() {
        Effect effect = new PostOnlyControl(new Proportion(1, 4), RawSamples.of("0", "0", "0", "100")).effect(HIGHER);
        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.ZERO));
        assertThat(new Proportion(1, 4).variance())
                .isEqualTo(RawSamples.of("0", "0", "0", "100").variance());
    }
}
