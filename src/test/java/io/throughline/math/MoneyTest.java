package io.throughline.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1.005, EUR, 1.00", "1.015, EUR, 1.02", "2.5, JPY, 2", "1.23450, BHD, 1.234", "1.5, XAU, 2"})
    void isRoundedHalfEvenToTheMinorUnit(String exact, String currency, String rounded) {
        assertThat(Money.of(exact, currency).toMinorUnit()).isEqualTo(rounded);
    }

    @Test
    void isNeverReckonedWithMoneyOfAnotherCurrency() {
        Money euro = Money.of("1", "EUR");
        Money dollar = Money.of("1", "USD");
        assertThatThrownBy(() -> euro.plus(dollar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.minus(dollar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euro.ratioTo(dollar)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void losesNothingInAThird() {
        Money third = Money.of("100", "EUR").dividedBy(3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Money.of("100", "EUR"));
    }
}
