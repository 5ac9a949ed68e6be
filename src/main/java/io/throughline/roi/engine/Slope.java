package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.time.LocalDate;
import java.util.Map;

/**
 * The least-squares line through values over time, in days.
 *
 * @param perDay the sum of (t - mean t)(y - mean y) over spread
 * @param spread the sum of (t - mean t) squared, above 0
 * @param residuals the sum of squares that the line leaves
 */
record Slope(Fraction perDay, Fraction spread, Fraction residuals, int n) {

    /** Through at least two values. */
    static Slope of(Map<LocalDate, Fraction> values) {
        Fraction n = Fraction.of(values.size());
        Fraction meanDay =
                Fraction.sum(values.keySet().stream().map(Slope::day)).dividedBy(n);
        Fraction mean = Fraction.sum(values.values().stream()).dividedBy(n);
        Fraction spread = Fraction.ZERO;
        Fraction joint = Fraction.ZERO;
        Fraction total = Fraction.ZERO;
        for (Map.Entry<LocalDate, Fraction> entry : values.entrySet()) {
            Fraction time = day(entry.getKey()).minus(meanDay);
            Fraction value = entry.getValue().minus(mean);
            spread = spread.plus(time.times(time));
            joint = joint.plus(time.times(value));
            total = total.plus(value.times(value));
        }
        Fraction perDay = joint.dividedBy(spread);
        return new Slope(perDay, spread, total.minus(perDay.times(joint)), values.size());
    }

    private static Fraction day(LocalDate date) {
        return Fraction.of(date.toEpochDay());
    }
}
