package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one place where figures are rounded, half-even, on their way out. */
public final class Output {

    private Output() {}

    /** To the currency's minor unit. */
    public static BigDecimal money(Money exact) {
        return exact.toMinorUnit();
    }

    public static BigDecimal benefitCostRatio(Fraction exact) {
        return exact.toScale(6);
    }

    public static BigDecimal roiPercent(Fraction exact) {
        return exact.toScale(4);
    }

    public static BigDecimal months(Fraction exact) {
        return exact.toScale(2);
    }

    /** The same of a figure that was never more than a double. */
    public static BigDecimal statistic(double figure) {
        return new BigDecimal(figure).round(new MathContext(12, RoundingMode.HALF_EVEN));
    }

    /** Improvements, intervals, factors: 12 significant digits, in plain notation when printed plainly. */
    public static BigDecimal statistic(Fraction exact) {
        return exact.toDigits(12);
    }
}
