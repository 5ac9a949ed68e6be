package io.throughline.roi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurbinWatsonTest {

    /**
     * The bounds of one regressor at 0.05, by n: Durbin and Watson 1951, table 4; to three decimals Savin and White 1977,
     * Econometrica 45(8). The lower bound is attained where the fit takes away the largest eigenvalues, the upper where it
     * takes the smallest.
     */
    @ParameterizedTest
    @CsvSource({"15, 1.077, 1.361", "20, 1.201, 1.411", "30, 1.352, 1.489", "50, 1.503, 1.585", "100, 1.654, 1.694"})
    void theBoundsAreThePublishedOnes(int n, double lower, double upper) {
        assertThat(Imhof.below(lower, bound(n, 1))).isCloseTo(0.05, within(0.0003));
        assertThat(Imhof.below(upper, bound(n, 2))).isCloseTo(0.05, within(0.0003));
    }

    private static double[] bound(int n, int first) {
        return IntStream.range(first, first + n - 2)
                .mapToDouble(i -> 2 - 2 * Math.cos(Math.PI * i / n))
                .toArray();
    }

    /** The ratio is 4 times a beta variable with the parameters 1 and 1, or 1 and 2: known in closed form. */
    @ParameterizedTest
    @CsvSource({"0.1", "1.3", "2", "3.9"})
    void theDistributionIsExactWhereItIsKnown(double d) {
        assertThat(Imhof.below(d, new double[] {0, 4, 0, 4})).isCloseTo(d / 4, within(1e-14));
        assertThat(Imhof.below(d, new double[] {0, 0, 4, 0, 0, 4}))
                .isCloseTo(1 - (1 - d / 4) * (1 - d / 4), within(1e-14));
    }

    /** R: durbinWatsonTest of Longley's regression prints 2.559488. */
    @Test
    void theStatisticIsTheOneOfLongley() {
        LeastSquares fit = LeastSquares.fit(NistData.x(NistData.LONGLEY), NistData.y(NistData.LONGLEY), true)
                .get();
        Diagnostic test = DurbinWatson.test(
                fit, IntStream.rangeClosed(1947, 1962).asLongStream().toArray());
        assertThat(test.statistic().get().toScale(6)).isEqualTo("2.559488");
        assertThat(test.verdict()).isEqualTo(Diagnostic.Verdict.PASSED);
    }

    /** Where both are affordable the approximation of long series agrees with the exact distribution. */
    @Test
    void theApproximationAgreesWithTheExactDistribution() {
        Series points = SeriesData.from(1, 100, i -> i + (i % 7) * 0.5 + (i % 3));
        double[][] time = {IntStream.rangeClosed(1, 100).asDoubleStream().toArray()};
        DurbinWatson test =
                new DurbinWatson(LeastSquares.fit(time, points.values(), true).get(), points.periods());
        for (double d : new double[] {1.2, 1.5, 1.7, 2, 2.4}) {
            assertThat(test.betaBelow(d)).isCloseTo(Imhof.below(d, test.eigenvalues()), within(0.00002));
        }
    }

    /** Half of the points have no neighbor, and a difference across a gap says nothing of memory. */
    @Test
    void onlyNeighborsCount() {
        long[] everyOther = IntStream.range(0, 12).mapToLong(i -> 2L * i).toArray();
        Series points = SeriesData.from(1, 12, i -> i + (i % 3));
        LeastSquares fit = LeastSquares.fit(
                        new double[][] {IntStream.range(0, 12).asDoubleStream().toArray()}, points.values(), true)
                .get();
        assertThat(DurbinWatson.test(fit, everyOther))
                .isEqualTo(Diagnostic.untested(Check.AUTOCORRELATION, Reason.NO_NEIGHBORING_PERIODS));
    }
}
