package io.throughline.roi.engine;

import static io.throughline.roi.engine.Study.means;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PostOnlyControlTest {

    private static final Scope HIGHER = new Scope(Direction.HIGHER_IS_BETTER, ChangeBasis.PER_SUBJECT, 10);
    private static final Scope LOWER = new Scope(Direction.LOWER_IS_BETTER, ChangeBasis.PER_SUBJECT, 10);

    /** Student's sleep data (P13) as two groups; R: t.test(extra ~ group) gives [-3.3654832, 0.2054832]. */
    @Test
    void theIntervalIsWelchs() {
        Effect effect = new PostOnlyControl(sample("0.75", 10, "1.78900965157131"), sample("2.33", 10, "2.00224873412"))
                .effect(HIGHER);

        Interval interval = effect.interval().get();
        assertThat(interval.lower().toScale(7)).isEqualTo("-3.3654832");
        assertThat(interval.upper().toScale(7)).isEqualTo("0.2054832");
        assertThat(effect.flags()).containsExactly(Flag.NO_BASELINE, Flag.INDISTINGUISHABLE_FROM_ZERO);
    }

    /** With one degree of freedom on each side and equal variances t(0.975, 2) is 4.30265272974946. */
    @Test
    void theQuantileIsExactToTwelveDigits() {
        Interval interval = new PostOnlyControl(sample("0", 2, "1"), sample("0", 2, "1"))
                .effect(HIGHER)
                .interval()
                .get();
        assertThat(Output.statistic(interval.upper())).isEqualTo("4.30265272975");
    }

    @Test
    void whereLowerIsBetterTheDifferenceIsMirrored() {
        assertThat(new PostOnlyControl(means("7"), means("10")).effect(LOWER).improvement())
                .isEqualTo(Figure.of(Fraction.of(3)));
        Interval interval = new PostOnlyControl(sample("7", 30, "1"), sample("10", 30, "1"))
                .effect(LOWER)
                .interval()
                .get();
        assertThat(interval.contains(Fraction.of(3))).isTrue();
        assertThat(interval.lower().signum()).isPositive();
    }

    @Test
    void aGroupWithoutValuesIsNotAdmissibleForAReason() {
        assertThat(new PostOnlyControl(means("7"), means()).effect(HIGHER).inadmissible())
                .isEqualTo(Reason.NO_CONTROL_DATA);
        assertThat(new PostOnlyControl(means(), means("7")).effect(HIGHER).inadmissible())
                .isEqualTo(Reason.NO_TRAINED_DATA);
    }

    @Test
    void refusesAnIntervalOfOneSubjectOrOfNoVariance() {
        assertThat(new PostOnlyControl(sample("7", 1, "0"), sample("6", 9, "1"))
                        .effect(HIGHER)
                        .interval())
                .isEqualTo(Figure.absent(Reason.TOO_FEW_SUBJECTS));
        assertThat(new PostOnlyControl(sample("7", 9, "0"), sample("6", 9, "0"))
                        .effect(HIGHER)
                        .interval())
                .isEqualTo(Figure.absent(Reason.ZERO_VARIANCE));
    }

    /** Catches a standard error in double, which would be infinite here. */
    @Test
    void aHugeSpreadStillHasAnInterval() {
        Figure<Interval> interval = new PostOnlyControl(sample("7", 9, "1E+300"), sample("6", 9, "1E+300"))
                .effect(HIGHER)
                .interval();
        assertThat(interval.get().contains(Fraction.ONE)).isTrue();
    }

    @Test
    void oneSideWithoutSpreadLeavesAPointOnly() {
        Effect effect = new PostOnlyControl(sample("7", 9, "1"), means("5", "6")).effect(HIGHER);

        assertThat(effect.improvement()).isEqualTo(Figure.of(Fraction.of(3, 2)));
        assertThat(effect.interval()).isEqualTo(Figure.absent(Reason.GROUP_MEANS_ONLY));
        assertThat(effect.flags()).containsExactly(Flag.NO_BASELINE, Flag.GROUP_MEANS_ONLY, Flag.UNEQUAL_PERIODS);
    }

    private static GroupValues.Sample sample(String mean, int n, String deviation) {
        return new GroupValues.Sample(new BigDecimal(mean), n, new BigDecimal(deviation));
    }
}
