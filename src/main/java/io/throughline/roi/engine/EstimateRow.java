package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent holds the improvement to be.
 *
 * @param value an improvement in the KPI's unit, negative for a harm; null when nothing was said
 * @param contribution the program's part in it, from 0 to 1; null when not said
 * @param confidence how sure the respondent is, from 0 to 1; null when not said
 * @param supported whether anything stands behind the estimate
 * @param judged whether the row may be excluded as extreme; not where that rule is lifted
 */
public record EstimateRow(
        String respondent,
        @Nullable BigDecimal value,
        @Nullable BigDecimal contribution,
        @Nullable BigDecimal confidence,
        boolean supported,
        boolean judged) {

    public EstimateRow(
            String respondent,
            @Nullable BigDecimal value,
            @Nullable BigDecimal contribution,
            @Nullable BigDecimal confidence,
            boolean supported) {
        this(respondent, value, contribution, confidence, supported, true);
    }

    /** The row without discount for its own error; the program's part in it stays a part. */
    EstimateRow sure() {
        return confidence == null ? this : withConfidence(BigDecimal.ONE);
    }

    /** The row with so much more or less confidence, at most 1. */
    EstimateRow atConfidence(Fraction factor) {
        if (confidence == null) {
            return this;
        }
        Fraction moved = Fraction.of(confidence).times(factor);
        // A decimal times a tenth is a decimal.
        return withConfidence(
                moved.compareTo(Fraction.ONE) > 0 ? BigDecimal.ONE : moved.toScale(confidence.scale() + 2));
    }

    EstimateRow withConfidence(BigDecimal other) {
        return new EstimateRow(respondent, value, contribution, other, supported, judged);
    }

    /** The row, however extreme. */
    EstimateRow kept() {
        return new EstimateRow(respondent, value, contribution, confidence, supported, false);
    }

    boolean hasData() {
        return value != null && contribution != null && confidence != null;
    }

    boolean undiscounted() {
        return isOne(contribution) || isOne(confidence);
    }

    /** The value as it was said. */
    Fraction raw() {
        return exact(value);
    }

    /** Value x contribution x confidence; a harm is not talked smaller. */
    Fraction adjusted() {
        return raw().signum() < 0 ? raw() : raw().times(exact(contribution)).times(exact(confidence));
    }

    /**
     * The favorable end of the judgement: a confidence of k puts the value x contribution between k and 2 - k times
     * itself, of which the adjusted value is the lower end; a harm may be as small as its discounted size.
     *
     * <p>Source: Phillips, Return on Investment in Training and Performance Improvement Programs, 2nd ed. 2003, where
     * the confidence in an estimate is read as its error range.
     */
    Fraction favorable() {
        Fraction isolated = raw().times(exact(contribution));
        Fraction sure = exact(confidence);
        return raw().signum() < 0
                ? isolated.times(sure)
                : isolated.times(Fraction.of(2).minus(sure));
    }

    void check(Faults faults) {
        faults.at("contribution").requireShare(contribution);
        faults.at("confidence").requireShare(confidence);
    }

    private static boolean isOne(@Nullable BigDecimal share) {
        return share != null && share.compareTo(BigDecimal.ONE) == 0;
    }

    private static Fraction exact(@Nullable BigDecimal said) {
        if (said == null) {
            throw new IllegalStateException("a row without data has no value");
        }
        return Fraction.of(said);
    }
}
