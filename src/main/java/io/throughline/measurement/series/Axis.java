package io.throughline.measurement.series;

import io.throughline.objective.kpi.Kpis.KpiFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A y axis that has room for all values, from one round number to another. */
@Schema(name = "SeriesAxis")
record Axis(
        @Schema(description = "What to write beside it", examples = "Win rate (% of opportunities won)") String title,
        @Schema(description = "A round number at or below all that is shown; null where nothing is", examples = "26")
                @Nullable BigDecimal minimum,
        @Schema(description = "A round number at or above all that is shown; null where nothing is", examples = "36")
                @Nullable BigDecimal maximum) {

    private static final int STEPS = 5;
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    static Axis of(KpiFacts kpi, List<BigDecimal> shown) {
        String title = kpi.name() + " (" + kpi.unit().label() + ")";
        if (shown.isEmpty()) {
            return new Axis(title, null, null);
        }
        BigDecimal low = shown.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal high = shown.stream().max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal step = step(low, high);
        BigDecimal minimum = down(low, step);
        BigDecimal maximum = down(high.negate(), step).negate();
        // One value alone has room around it.
        return low.compareTo(high) == 0
                ? new Axis(title, plain(minimum.subtract(step)), plain(maximum.add(step)))
                : new Axis(title, plain(minimum), plain(maximum));
    }

    /** 1, 2 or 5 times a power of ten, so that about five of them span the values. */
    private static BigDecimal step(BigDecimal low, BigDecimal high) {
        BigDecimal span = high.subtract(low).signum() == 0 ? high.abs() : high.subtract(low);
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal rough = span.divide(BigDecimal.valueOf(STEPS));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal down(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
