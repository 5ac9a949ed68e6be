package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement's benefit and cost: as it has them itself, and as they follow. Where it does not say enough, or in another
 * currency, they are null.
 */
record Sums(StatedReturn said, List<LineAudit> lines) {

    static Sums of(StatedReturn said) {
        return new Sums(
                said,
                said.lines().stream().map(line -> LineAudit.of(line, said)).toList());
    }

    /** A year's benefit by the lines as they are claimed. */
    @Nullable Money claimedOfAYear() {
        return sum(LineAudit::literal);
    }

    /** A year's benefit by the lines as they follow from their parts. */
    @Nullable Money followingOfAYear() {
        return sum(LineAudit::follows);
    }

    /** The benefit that the statement's own ratios can rest on. */
    @Nullable Money claimedBenefit() {
        Money benefit = said.own(said.benefit());
        return benefit != null ? benefit : times(claimedOfAYear(), said.yearsAdmitted());
    }

    /** The benefit of the months that may count. */
    @Nullable Money followingBenefit() {
        if (!lines.isEmpty()) {
            return times(followingOfAYear(), said.yearsAdmitted());
        }
        Money benefit = said.own(said.benefit());
        return times(benefit, said.yearsAdmitted().dividedBy(said.yearsCounted()));
    }

    /** What a year brings at the pace that the statement's own payback can rest on. */
    @Nullable Money claimedPace() {
        Money benefit = said.own(said.benefit());
        return benefit != null ? benefit.times(Fraction.ONE.dividedBy(said.yearsCounted())) : claimedOfAYear();
    }

    @Nullable Money claimedCost() {
        Money cost = said.own(said.cost());
        return cost != null ? cost : followingCost();
    }

    /** The sum of the categories, or what is claimed where none is said. */
    @Nullable Money followingCost() {
        if (said.costs().isEmpty()) {
            return said.own(said.cost());
        }
        Money sum = Money.zero(said.currency());
        for (StatedReturn.StatedCost cost : said.costs()) {
            if (said.own(cost.amount()) == null) {
                return null;
            }
            sum = sum.plus(cost.amount());
        }
        return sum;
    }

    private @Nullable Money sum(Function<LineAudit, @Nullable Money> part) {
        if (lines.isEmpty()) {
            return null;
        }
        Money sum = Money.zero(said.currency());
        for (LineAudit line : lines) {
            Money one = part.apply(line);
            if (one == null) {
                return null;
            }
            sum = sum.plus(one);
        }
        return sum;
    }

    static @Nullable Money times(@Nullable Money money, Fraction factor) {
        return money == null ? null : money.times(factor);
    }
}
