package io.throughline.platform.json;

import java.math.BigDecimal;

/** The form in which decimals are kept: plain, without trailing zeros, at most 18 digits before and 12 after the point. */
public final class Decimals {

    static final int INTEGER_DIGITS = 18;
    public static final int FRACTION_DIGITS = 12;

    private Decimals() {}

    /**
     * The one form of a number, so that what is written and what is read back are the same characters.
     *
     * @throws ArithmeticException where it has more digits than are kept
     */
    public static BigDecimal normalize(BigDecimal value) {
        // Judged before anything is expanded: 1e999999999 is a short text and a very long number.
        if ((long) value.precision() - value.scale() > INTEGER_DIGITS && value.signum() != 0) {
            throw new ArithmeticException("must have at most 18 digits before the decimal point");
        }
        BigDecimal plain = plain(value);
        if (plain.scale() > FRACTION_DIGITS) {
            throw new ArithmeticException("must have at most 12 digits after the decimal point");
        }
        return plain;
    }

    /** Without trailing zeros and never written with an exponent above 0: 100 and not 1E+2. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
