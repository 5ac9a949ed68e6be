package io.throughline.roi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a planned study could see, against printed tables and programs. */
class StudyDesignTest {

    private static final StudyDesign TWO_GROUPS = design(StudyDesign.Kind.TWO_GROUPS, 1, 0.05);
    private static final StudyDesign PAIRS = design(StudyDesign.Kind.PAIRS, 1, 0.05);

    /** P14, and R: power.t.test(delta = 0.5, sd = 1, power = 0.8) and the same with type = "paired". */
    @Test
    void p14SixtyFourInEachGroupOrThirtyFourPairsShowHalfADeviation() {
        assertThat(TWO_GROUPS.sampleSize(0.5, 0.8).get()).isEqualTo(63.76561, within(5e-6));
        assertThat(PAIRS.sampleSize(0.5, 0.8).get()).isEqualTo(33.36713, within(5e-6));
    }

    /** R's own example of power.t.test: n = 20 and delta = 1 have power 0.8689528 in one tail, 0.9 needs n = 22.02110. */
    @Test
    void agreesWithTheExamplesOfTheRFunction() {
        assertThat(TWO_GROUPS.power(1, 20)).isEqualTo(0.8689528, within(3e-7));
        assertThat(TWO_GROUPS.sampleSize(1, 0.9).get()).isEqualTo(22.02110, within(2e-5));
    }

    /** Cohen 1988, table 2.4.1, two-tailed alpha 0.05: n of each group by effect and power. */
    @ParameterizedTest
    @CsvSource({
        "0.2, 0.80, 393",
        "0.2, 0.90, 526",
        "0.5, 0.80, 64",
        "0.5, 0.90, 85",
        "0.8, 0.80, 26",
        "0.8, 0.90, 34",
        "1.0, 0.80, 17",
        "1.0, 0.95, 27"
    })
    void agreesWithCohensTable(double effect, double power, int n) {
        assertThat(Math.ceil(TWO_GROUPS.sampleSize(effect, power).get())).isBetween(n - 0.5, n + 1.5);
    }

    /** Cohen 1988, exercise 2.3: 90 against 60, d 0.6, one-tailed 0.05, which is two-tailed 0.1: R's pwr says 0.9737262. */
    @Test
    void groupsNeedNotBeEquallyLarge() {
        StudyDesign unequal = design(StudyDesign.Kind.TWO_GROUPS, 60 / 90.0, 0.1);
        assertThat(unequal.power(0.6, 90)).isEqualTo(0.9737262, within(5e-8));
        assertThat(design(StudyDesign.Kind.TWO_GROUPS, 90 / 60.0, 0.1).power(0.6, 60))
                .isEqualTo(unequal.power(0.6, 90), within(1e-14));
    }

    /** Cohen 1988, exercise 6.1 by R's pwr: d 0.2, 60 values of one sample, two-tailed 0.1, power 0.4555818. */
    @Test
    void pairsAreOneSampleOfChanges() {
        assertThat(design(StudyDesign.Kind.PAIRS, 1, 0.1).power(0.2, 60)).isEqualTo(0.4555818, within(5e-8));
    }

    /** Donner and Klar: clusters of 20 at an ICC of 0.05 need 1 + 19 x 0.05 = 1.95 times as many. */
    @Test
    void clustersNeedMoreByTheDesignEffect() {
        StudyDesign clusters = new StudyDesign(StudyDesign.Kind.TWO_GROUPS, 1, 20, 0.05, 0.05);
        assertThat(clusters.designEffect()).isEqualTo(1.95, within(1e-15));
        double n = clusters.sampleSize(0.2, 0.8).get();
        assertThat(n).isBetween(1.95 * 393, 1.95 * 393 * 1.05);
    }

    /** Of one degree of freedom Cauchy's; at 0 the normal distribution's at minus delta. */
    @ParameterizedTest
    @CsvSource({"1.0, 1, 0, 0.75", "-1.0, 1, 0, 0.25", "0.0, 7, 1, 0.158655253931457", "0.0, 300, -2, 0.977249868051821"
    })
    void theNoncentralDistributionHasItsKnownValues(double t, double degreesOfFreedom, double delta, double expected) {
        assertThat(NoncentralT.cumulativeProbability(t, degreesOfFreedom, delta))
                .isEqualTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1", "1.5", "2", "5", "30", "1000", "1e6"})
    void aroundZeroItIsStudents(double degreesOfFreedom) {
        for (double t : new double[] {-30, -3, -0.1, 0, 0.7, 2, 12}) {
            assertThat(NoncentralT.cumulativeProbability(t, degreesOfFreedom, 0))
                    .isEqualTo(Sampling.student(degreesOfFreedom).cumulativeProbability(t), within(1e-10));
        }
    }

    /** On both sides of where the two ways of integrating meet, far out in the tail of one degree of freedom. */
    @Test
    void farOutBothWaysOfIntegratingAgree() {
        for (double degreesOfFreedom : new double[] {1, 2, 5, 40}) {
            double below = NoncentralT.cumulativeProbability(55, degreesOfFreedom, 40);
            double above = NoncentralT.cumulativeProbability(55, degreesOfFreedom, 40 + 1e-9);
            assertThat(above).isEqualTo(below, within(1e-9));
        }
        // Of one degree of freedom S is |Z'|, and T so far out delta over it: P(|Z'| at least 1) = 0.3173105.
        assertThat(NoncentralT.cumulativeProbability(1e9, 1, 1e9)).isEqualTo(0.317310507863, within(1e-9));
        assertThat(NoncentralT.cumulativeProbability(-1e9, 1, -1e9)).isEqualTo(1 - 0.317310507863, within(1e-9));
    }

    static Stream<Random> seeds() {
        return LongStream.range(0, 40).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsDetectableIsSeenWithThePowerAsked(Random random) {
        StudyDesign design = new StudyDesign(
                random.nextBoolean() ? StudyDesign.Kind.TWO_GROUPS : StudyDesign.Kind.PAIRS,
                0.2 + random.nextInt(40) / 10.0,
                1 + random.nextInt(5),
                random.nextInt(10) / 10.0,
                (1 + random.nextInt(10)) / 100.0);
        double n = 30 + random.nextInt(1000);
        double power = (30 + random.nextInt(65)) / 100.0;

        double effect = design.detectable(n, power);
        assertThat(design.power(effect, n)).isEqualTo(power, within(1e-9));
        assertThat(design.power(-effect, n)).isEqualTo(design.power(effect, n));
        assertThat(design.power(effect * 1.01, n)).isGreaterThan(power);
        assertThat(design.sampleSize(effect, power).get()).isEqualTo(n, within(1e-5 * n));
    }

    @Test
    void neverFailsAtTheEnds() {
        assertThat(TWO_GROUPS.power(1e12, 2)).isEqualTo(1);
        assertThat(TWO_GROUPS.power(0, 100)).isEqualTo(0.05, within(1e-12));
        assertThat(TWO_GROUPS.sampleSize(1e9, 0.8).get()).isEqualTo(2);
        assertThat(TWO_GROUPS.sampleSize(0, 0.8)).isEqualTo(Figure.absent(Reason.NO_SAMPLE_LARGE_ENOUGH));
        assertThat(TWO_GROUPS.sampleSize(1e-7, 0.8)).isEqualTo(Figure.absent(Reason.NO_SAMPLE_LARGE_ENOUGH));
        assertThat(TWO_GROUPS.admits(1)).isFalse();
        assertThat(PAIRS.admits(1)).isFalse();
        assertThat(PAIRS.detectable(2, 0.999)).isFinite();
    }

    private static StudyDesign design(StudyDesign.Kind kind, double controlPerTrained, double alpha) {
        return new StudyDesign(kind, controlPerTrained, 1, 0, alpha);
    }
}
