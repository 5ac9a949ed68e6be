package io.throughline.roi.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Values on a line of the page, from the left to the right; 0 lies on it. */
record Scale(BigDecimal lowest, BigDecimal highest, double left, double right) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** Of at least one value. */
    static Scale of(List<BigDecimal> values, double left, double right) {
        BigDecimal lowest = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal highest = values.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
        return new Scale(lowest, lowest.compareTo(highest) == 0 ? highest.add(BigDecimal.ONE) : highest, left, right);
    }

    double at(BigDecimal value) {
        double share = value.subtract(lowest)
                .divide(highest.subtract(lowest), MathContext.DECIMAL64)
                .doubleValue();
        return left + share * (right - left);
    }

    /** About so many round values, 0 among them. */
    List<BigDecimal> ticks(int about) {
        BigDecimal step = roundStep(highest.subtract(lowest).divide(BigDecimal.valueOf(about), MathContext.DECIMAL64));
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal tick = step.multiply(lowest.divideToIntegralValue(step));
        while (tick.compareTo(highest) <= 0) {
            BigDecimal plain = tick.stripTrailingZeros();
            ticks.add(plain.scale() < 0 ? plain.setScale(0) : plain);
            tick = tick.add(step);
        }
        return ticks;
    }

    private static BigDecimal roundStep(BigDecimal least) {
        BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        for (double step : STEPS) {
            BigDecimal candidate = magnitude.multiply(BigDecimal.valueOf(step));
            if (candidate.compareTo(least) >= 0) {
                return candidate;
            }
        }
        return magnitude.multiply(BigDecimal.TEN);
    }
}
