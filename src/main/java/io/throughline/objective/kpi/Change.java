package io.throughline.objective.kpi;

import io.throughline.math.Fraction;
import io.throughline.platform.json.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A movement of a KPI from one value to another, signed as measured. Points are never percent: from 28 to 34 percent is 6
 * points, and 21.4285714286 percent relative to where it started.
 */
public record Change(BigDecimal change, @Nullable BigDecimal relativePercent) {

    private static final int SIGNIFICANT_DIGITS = 12;

    public static Change between(BigDecimal before, BigDecimal after) {
        BigDecimal change = after.subtract(before);
        return new Change(Decimals.plain(change), before.signum() == 0 ? null : percentOf(before, change));
    }

    /** Of the size of the value before, so that the sign is that of the change also where that value is negative. */
    private static BigDecimal percentOf(BigDecimal before, BigDecimal change) {
        return Decimals.plain(Fraction.of(change)
                .times(Fraction.HUNDRED)
                .dividedBy(Fraction.of(before).abs())
                .toDigits(SIGNIFICANT_DIGITS));
    }
}
