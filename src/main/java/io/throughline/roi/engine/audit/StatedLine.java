package io.throughline.roi.engine.audit;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.Direction;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a program is said to pay, with the parts that its benefit is said to be made of.
 *
 * @param cadence of the KPI; null where it is not said
 * @param subjects by how many the change was multiplied
 * @param subjectsWithData of how many of them there are data; null for all
 * @param estimates what the improvement is made of; empty where it was measured
 * @param adjustment a further discount, from 0 to 1
 * @param annualBenefit what a year of it is said to bring
 */
public record StatedLine(
        Direction direction,
        @Nullable Cadence cadence,
        StatedChange change,
        ChangeBasis basis,
        @Nullable Integer subjects,
        @Nullable Integer subjectsWithData,
        @Nullable Integer periodsPerYear,
        @Nullable StatedUnitValue unitValue,
        List<StatedEstimate> estimates,
        BigDecimal adjustment,
        @Nullable Money annualBenefit) {

    public StatedLine {
        estimates = List.copyOf(estimates);
    }

    /** The parts as they are said. */
    LineParts literal() {
        return new LineParts(
                improvement(false),
                subjects == null ? 1 : subjects,
                periodsPerYear,
                unitValue == null ? null : unitValue.value(),
                adjustment);
    }

    /** The parts as they follow. */
    LineParts following() {
        return new LineParts(
                improvement(true),
                subjectsThatCount(),
                periodsThatCount(),
                unitValue == null ? null : unitValue.profit(),
                adjustment);
    }

    /** The same had no estimate been discounted. */
    @Nullable Fraction undiscounted() {
        return estimates.isEmpty()
                ? null
                : shared(Fraction.sum(estimates.stream().map(StatedEstimate::raw)));
    }

    int subjectsThatCount() {
        if (basis == ChangeBasis.TOTAL || subjects == null) {
            return 1;
        }
        return subjectsWithData == null ? subjects : Math.min(subjects, subjectsWithData);
    }

    @Nullable Integer periodsThatCount() {
        return periodsPerYear == null ? null : StatedPeriods.thatCount(periodsPerYear, cadence);
    }

    private @Nullable Fraction improvement(boolean following) {
        if (estimates.isEmpty()) {
            Fraction moved = following ? change.follows() : change.literal();
            return moved == null ? null : direction.mirror(moved);
        }
        Fraction total = Fraction.ZERO;
        for (StatedEstimate estimate : estimates) {
            Fraction part = following ? estimate.follows() : estimate.literal();
            if (part == null) {
                return null;
            }
            total = total.plus(part);
        }
        return shared(total);
    }

    /** Per subject, those who said nothing bring nothing, and a harm is not spread over them. */
    private Fraction shared(Fraction total) {
        int counted = (int) estimates.stream().filter(StatedEstimate::hasData).count();
        if (basis == ChangeBasis.TOTAL || counted == 0) {
            return total;
        }
        int asked = Math.min(subjects == null ? 1 : subjects, estimates.size());
        return total.dividedBy(total.signum() < 0 ? counted : Math.max(counted, asked));
    }
}
