package io.throughline.roi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstOrderTest {

    /** Catches a pass forth or back that drops a gap. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.7, 0, 0.4, 0.95})
    void theSpreadIsThatOfTheWholeMatrix(double rho) {
        long[] periods = {1, 2, 3, 7, 8, 20, 21, 23};
        Random random = new Random(7);
        double[] weights = random.doubles(periods.length, -1, 1).toArray();
        double whole = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                whole += weights[i] * weights[j] * Math.pow(rho, (double) Math.abs(periods[i] - periods[j]));
            }
        }
        assertThat(new FirstOrder(rho).spread(weights, periods)).isCloseTo(whole, within(1e-12));
    }

    /**
     * How often the intervals of a trend hold the true effect, which is 0, in 300 series of 40 points with rho = 0.6: the
     * common interval in fewer than 8 of 10, the corrected one nearly as often as it says.
     */
    @Test
    void theCorrectedIntervalHoldsWhatItPromises() {
        List<Effect> effects = LongStream.range(0, 300)
                .mapToObj(seed -> SeriesData.remembering(seed, 40, 10, 0.6))
                .map(series -> new TrendLine(series.get(0), series.get(1)).effect(SeriesData.HIGHER))
                .toList();
        long common = effects.stream()
                .filter(effect -> effect.interval().get().contains(Fraction.ZERO))
                .count();
        long corrected = effects.stream()
                .filter(effect -> corrected(effect).interval().contains(Fraction.ZERO))
                .count();
        long flagged = effects.stream()
                .filter(effect -> effect.flags().contains(Flag.INTERVAL_TOO_NARROW))
                .count();
        assertThat(common).isLessThan(240);
        assertThat(corrected).isBetween(270L, 297L);
        assertThat(flagged).isGreaterThan(260);
    }

    /** Independent errors are found to be about that, and the correction then corrects next to nothing. */
    @Test
    void withoutMemoryLittleIsCorrected() {
        double ratio = LongStream.range(0, 200)
                .mapToObj(seed -> SeriesData.remembering(seed, 40, 10, 0))
                .map(series -> new TrendLine(series.get(0), series.get(1)).effect(SeriesData.HIGHER))
                .mapToDouble(effect -> corrected(effect).standardError().toDouble()
                        / effect.certainty().get().standardError().toDouble())
                .average()
                .orElseThrow();
        assertThat(ratio).isCloseTo(1, within(0.07));
    }

    private static Certainty corrected(Effect effect) {
        return Objects.requireNonNull(effect.fit()).corrected().get();
    }
}
