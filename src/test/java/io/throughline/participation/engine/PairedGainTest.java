package io.throughline.participation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class PairedGainTest {

    /** Student 1908, extra hours of sleep of ten patients under two drugs. */
    private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void findsWhatStudentFound() {
        PairedGain gain = PairedGain.of(DRUG_1, DRUG_2);

        assertThat(gain.pairs()).isEqualTo(10);
        assertThat(gain.meanPre()).isEqualTo(0.75, within(1e-12));
        assertThat(gain.meanPost()).isEqualTo(2.33, within(1e-12));
        assertThat(gain.meanGain()).isEqualTo(1.58, within(1e-12));
        assertThat(Objects.requireNonNull(gain.standardDeviation())).isEqualTo(1.230, within(5e-4));
        Interval interval = Objects.requireNonNull(gain.interval());
        assertThat(interval.lower()).isEqualTo(0.7001142, within(5e-8));
        assertThat(interval.upper()).isEqualTo(2.4598858, within(5e-8));
        assertThat(Objects.requireNonNull(gain.pValue())).isEqualTo(0.002833, within(5e-7));
        assertThat(Objects.requireNonNull(gain.effectSize())).isEqualTo(1.2846, within(5e-5));
        assertThat(gain.meanGain() / Objects.requireNonNull(gain.standardError()))
                .isEqualTo(4.0621, within(5e-5));
        assertThat(gain.reason()).isNull();
    }

    @Test
    void hasNoIntervalOfOnePairOrWithoutVariance() {
        PairedGain one = PairedGain.of(new double[] {1}, new double[] {3});
        assertThat(one.meanGain()).isEqualTo(2);
        assertThat(one.interval()).isNull();
        assertThat(one.reason()).isEqualTo(Reason.TOO_FEW_PAIRS);

        PairedGain alike = PairedGain.of(new double[] {1, 2, 3}, new double[] {2, 3, 4});
        assertThat(alike.interval()).isNull();
        assertThat(alike.pValue()).isNull();
        assertThat(alike.effectSize()).isNull();
        assertThat(alike.reason()).isEqualTo(Reason.ZERO_VARIANCE);
    }

    @Test
    void isBetweenPairsOnly() {
        assertThatThrownBy(() -> PairedGain.of(new double[] {1}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
