package io.throughline.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void equalValuesAreEqualObjects() {
        assertThat(Fraction.of(new BigDecimal("0.50"))).isEqualTo(Fraction.of(2, 4));
        assertThat(Fraction.of(1, -2)).isEqualTo(Fraction.of(-1, 2));
        assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
    }

    @Test
    void aThirdThreeTimesIsOne() {
        assertThat(Fraction.sum(Stream.generate(() -> Fraction.of(1, 3)).limit(3)))
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void reckonsWithSigns() {
        Fraction half = Fraction.of(1, 2);
        Fraction third = Fraction.of(-1, 3);
        assertThat(half.plus(third)).isEqualTo(Fraction.of(1, 6));
        assertThat(half.minus(third)).isEqualTo(Fraction.of(5, 6));
        assertThat(half.times(third)).isEqualTo(Fraction.of(-1, 6));
        assertThat(half.dividedBy(third)).isEqualTo(Fraction.of(-3, 2));
        assertThat(third.abs()).isEqualTo(Fraction.of(1, 3));
        assertThat(third).isLessThan(half);
    }

    @Test
    void refusesToDivideByZero() {
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theCeilingIsTheNextWholeNumberOnEitherSideOfZero() {
        assertThat(Fraction.of(7947, 1000).ceiling()).isEqualTo(BigInteger.valueOf(8));
        assertThat(Fraction.of(8).ceiling()).isEqualTo(BigInteger.valueOf(8));
        assertThat(Fraction.of(-7, 2).ceiling()).isEqualTo(BigInteger.valueOf(-3));
    }

    @Test
    void roundsHalfToEven() {
        assertThat(Fraction.of(new BigDecimal("0.125")).toScale(2)).isEqualTo("0.12");
        assertThat(Fraction.of(new BigDecimal("0.135")).toScale(2)).isEqualTo("0.14");
        assertThat(Fraction.of(2, 3).toDigits(12)).isEqualTo("0.666666666667");
    }

    /** Catches a way over the shortest decimal of a double, which JDK 17 and 25 print differently. */
    @Test
    void takesADoubleAtItsBinaryValue() {
        BigDecimal binary = new BigDecimal("0.1000000000000000055511151231257827021181583404541015625");
        assertThat(Fraction.of(0.1)).isEqualTo(Fraction.of(binary));
        assertThat(Fraction.of(0.1).toDouble()).isEqualTo(0.1);
    }

    @Test
    void theSquareRootOfASquareIsExactAndOthersHave34Digits() {
        assertThat(Fraction.of(49, 4).squareRoot()).isEqualTo(Fraction.of(7, 2));
        assertThat(Fraction.of(2).squareRoot().toDigits(34)).isEqualTo("1.414213562373095048801688724209698");
        assertThat(Fraction.ZERO.squareRoot()).isEqualTo(Fraction.ZERO);
    }
}
