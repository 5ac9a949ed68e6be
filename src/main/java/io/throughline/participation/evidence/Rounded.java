package io.throughline.participation.evidence;

import io.throughline.platform.json.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Statistics as they are answered and stored: 12 significant digits, half-even. */
public final class Rounded {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Rounded() {}

    public static BigDecimal of(double figure) {
        return of(new BigDecimal(figure));
    }

    static BigDecimal of(BigDecimal figure) {
        BigDecimal rounded = figure.round(DIGITS);
        return Decimals.plain(
                rounded.scale() > Decimals.FRACTION_DIGITS
                        ? rounded.setScale(Decimals.FRACTION_DIGITS, RoundingMode.HALF_EVEN)
                        : rounded);
    }

    public static @Nullable BigDecimal ofNullable(@Nullable Double figure) {
        return figure == null ? null : of(figure);
    }
}
