package io.throughline.measurement.series;

import io.throughline.math.Fraction;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.objective.kpi.TimeAggregation;
import io.throughline.objective.kpi.UnitAggregation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value out of the slices of a point, or the reason why there is none. Over the subjects of a slice first:
 *
 * <p>SUM: s = sum v; MEAN: s = sum v n / sum n. Over the slices then: SUM: sum s; MEAN: sum s N / sum N, where N = sum n;
 * LAST: s of the last slice. A percent or rate: scale x sum numerator / sum denominator over all of them, with LAST over
 * the last slice. A single measurement stands for itself.
 *
 * @param value exact where it is a sum, else to 12 significant digits
 * @param n sum of the sample sizes, of a ratio that of the denominators; null where one is missing
 */
record Aggregate(@Nullable BigDecimal value, @Nullable BigDecimal n, @Nullable Reason reason) {

    private static final int SIGNIFICANT_DIGITS = 12;

    /**
     * The aggregate.
     *
     * @param slices in the order of time
     * @param subjects how many different ones were measured in all of them
     */
    static Aggregate of(KpiFacts kpi, List<Slice> slices, long subjects) {
        if (slices.isEmpty()) {
            return none(Reason.NO_DATA);
        }
        if (slices.stream().anyMatch(Slice::withheld)) {
            return none(Reason.WITHHELD);
        }
        List<Slice> counted = kpi.timeAggregation() == TimeAggregation.LAST
                ? slices.subList(slices.size() - 1, slices.size())
                : slices;
        BigDecimal n = sum(counted, kpi.scale() == null ? Slice::samples : Slice::denominators);
        if (kpi.unitAggregation() == UnitAggregation.NONE && subjects > 1) {
            return new Aggregate(null, n, Reason.NOT_AGGREGATED_OVER_SUBJECTS);
        }
        if (counted.size() == 1 && counted.get(0).measurements() == 1) {
            return new Aggregate(plain(counted.get(0).values()), n, null);
        }
        return kpi.scale() == null ? ofValues(kpi, counted, n) : ofRatios(kpi.scale(), counted, n);
    }

    private static Aggregate ofRatios(int scale, List<Slice> slices, @Nullable BigDecimal denominators) {
        BigDecimal numerators = sum(slices, Slice::numerators);
        if (numerators == null || denominators == null) {
            return none(Reason.MISSING_DENOMINATOR);
        }
        Fraction ratio = Fraction.of(numerators).dividedBy(Fraction.of(denominators));
        return new Aggregate(rounded(ratio.times(scale)), denominators, null);
    }

    private static Aggregate ofValues(KpiFacts kpi, List<Slice> slices, @Nullable BigDecimal samples) {
        boolean meanOverTime = kpi.timeAggregation() == TimeAggregation.MEAN && slices.size() > 1;
        boolean meanOverSubjects = kpi.unitAggregation() == UnitAggregation.MEAN
                && slices.stream().anyMatch(slice -> slice.measurements() > 1);
        if (!meanOverTime && !meanOverSubjects) {
            return new Aggregate(plain(Objects.requireNonNull(sum(slices, Slice::values))), samples, null);
        }
        Fraction total = Fraction.ZERO;
        for (Slice slice : slices) {
            Fraction value = kpi.unitAggregation() == UnitAggregation.MEAN ? slice.mean() : Fraction.of(slice.values());
            if (value == null || (meanOverTime && slice.samples() == null)) {
                return none(Reason.MISSING_SAMPLE_SIZE);
            }
            total = total.plus(
                    meanOverTime ? value.times(Fraction.of(Objects.requireNonNull(slice.samples()))) : value);
        }
        if (meanOverTime) {
            total = total.dividedBy(Fraction.of(Objects.requireNonNull(samples)));
        }
        return new Aggregate(rounded(total), samples, null);
    }

    private static Aggregate none(Reason reason) {
        return new Aggregate(null, null, reason);
    }

    /** Null where one is missing. */
    private static @Nullable BigDecimal sum(List<Slice> slices, Function<Slice, @Nullable BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Slice slice : slices) {
            BigDecimal term = part.apply(slice);
            if (term == null) {
                return null;
            }
            sum = sum.add(term);
        }
        return plain(sum);
    }

    static BigDecimal rounded(Fraction exact) {
        return plain(exact.toDigits(SIGNIFICANT_DIGITS));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
