package io.throughline.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantileTest {

    private static final Fraction QUARTER = Fraction.of(1, 4);

    /** R: quantile(1:8, 0.25, type = 7) is 2.75. */
    @Test
    void interpolatesAsType7() {
        List<Fraction> oneToEight =
                LongStream.rangeClosed(1, 8).mapToObj(Fraction::of).toList();
        assertThat(Quantile.of(oneToEight, QUARTER)).isEqualTo(Fraction.of(11, 4));
        assertThat(Quantile.of(oneToEight, Fraction.of(3, 4))).isEqualTo(Fraction.of(25, 4));
        assertThat(Quantile.of(oneToEight, Fraction.ONE)).isEqualTo(Fraction.of(8));
    }

    @Test
    void theOrderOfValuesChangesNothing() {
        assertThat(Quantile.of(List.of(Fraction.of(9), Fraction.of(1), Fraction.of(5)), QUARTER))
                .isEqualTo(Fraction.of(3));
    }

    @Test
    void oneValueIsEveryQuantile() {
        assertThat(Quantile.of(List.of(Fraction.of(7)), QUARTER)).isEqualTo(Fraction.of(7));
    }

    @Test
    void refusesNoValuesAndImpossibleShares() {
        assertThatThrownBy(() -> Quantile.of(List.of(), QUARTER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantile.of(List.of(Fraction.ONE), Fraction.of(5, 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
