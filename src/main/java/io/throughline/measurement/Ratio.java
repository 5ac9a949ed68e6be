package io.throughline.measurement;

import io.throughline.math.Fraction;
import io.throughline.platform.json.Decimals;
import java.math.BigDecimal;

/** Numerator over denominator in the scale of a KPI: 70 of 250 is 28 in percent. Exact until it is written down. */
record Ratio(Fraction exact) {

    /** Of the value that is kept. */
    private static final int SIGNIFICANT_DIGITS = 12;

    /**
     * The quotient.
     *
     * @param denominator above 0
     */
    static Ratio of(BigDecimal numerator, BigDecimal denominator, int scale) {
        return new Ratio(
                Fraction.of(numerator).dividedBy(Fraction.of(denominator)).times(scale));
    }

    /**
     * The value that is kept, in the one form of decimals.
     *
     * @throws ArithmeticException where it is too large to be kept
     */
    BigDecimal value() {
        BigDecimal digits = exact.toDigits(SIGNIFICANT_DIGITS);
        boolean tooFine = digits.scale() > Decimals.FRACTION_DIGITS;
        return Decimals.normalize(tooFine ? exact.toScale(Decimals.FRACTION_DIGITS) : digits);
    }

    /** Whether the figure is this ratio, rounded to the decimals that the figure has. */
    boolean isRoundedTo(BigDecimal figure) {
        Fraction half = Fraction.of(BigDecimal.valueOf(5, figure.scale() + 1));
        return exact.minus(Fraction.of(figure)).abs().compareTo(half) <= 0;
    }
}
