package io.throughline.roi.engine.audit;

import io.throughline.math.Cadence;
import io.throughline.math.Money;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.ChangeUnit;
import io.throughline.roi.engine.CostCategory;
import io.throughline.roi.engine.Direction;
import io.throughline.roi.engine.UnitKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement as tests tell it: nothing is said but what the test says. */
final class Said {

    private @Nullable Money benefit;
    private int months = 12;
    private boolean longTerm;
    private @Nullable Integer participants;
    private @Nullable Money cost;
    private final List<StatedReturn.StatedCost> costs = new ArrayList<>();
    private Set<CostCategory> zero = Set.of();
    private final List<StatedRatio> ratios = new ArrayList<>();
    private @Nullable BigDecimal payback;
    private final List<StatedLine> lines = new ArrayList<>();
    private @Nullable StatedGroups groups;

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static Said of(String benefit, String cost) {
        Said said = new Said();
        said.benefit = usd(benefit);
        said.cost = usd(cost);
        return said;
    }

    static Said of(Part... parts) {
        Said said = new Said();
        for (Part part : parts) {
            said.lines.add(part.line());
        }
        return said;
    }

    Said benefit(Money amount) {
        benefit = amount;
        return this;
    }

    Said cost(String amount) {
        cost = usd(amount);
        return this;
    }

    Said cost(CostCategory category, Money amount) {
        costs.add(new StatedReturn.StatedCost(category, amount));
        return this;
    }

    /** All categories of which nothing was said so far. */
    Said theRestIsZero() {
        zero = EnumSet.allOf(CostCategory.class);
        costs.forEach(each -> zero.remove(each.category()));
        return this;
    }

    Said months(int counted) {
        months = counted;
        return this;
    }

    Said declaredLongTerm() {
        longTerm = true;
        return this;
    }

    Said participants(int number) {
        participants = number;
        return this;
    }

    Said ratio(RatioLabel label, String value, RatioUnit unit) {
        ratios.add(new StatedRatio(label, new BigDecimal(value), unit));
        return this;
    }

    Said roiPercent(String value) {
        return ratio(RatioLabel.ROI, value, RatioUnit.PERCENT);
    }

    Said bcr(String value) {
        return ratio(RatioLabel.BCR, value, RatioUnit.RATIO);
    }

    Said payback(String monthsToIt) {
        payback = new BigDecimal(monthsToIt);
        return this;
    }

    Said groups(int control, int inBoth) {
        groups = new StatedGroups(control, inBoth, List.of());
        return this;
    }

    InputAudit audited() {
        return InputAudit.of(new StatedReturn(
                Currency.getInstance("USD"),
                benefit,
                months,
                longTerm,
                participants,
                cost,
                costs,
                zero,
                ratios,
                payback,
                lines,
                groups));
    }

    /** A line as tests tell it: 46 subjects sell more each week, of which so much is profit (P1). */
    static final class Part {

        private Direction direction = Direction.HIGHER_IS_BETTER;
        private UnitKind unit = UnitKind.MONEY;
        private @Nullable Cadence cadence = Cadence.WEEKLY;
        private @Nullable BigDecimal before = new BigDecimal("10449");
        private @Nullable BigDecimal after = new BigDecimal("12075");
        private @Nullable BigDecimal change;
        private @Nullable ChangeUnit changeUnit;
        private ChangeBasis basis = ChangeBasis.PER_SUBJECT;
        private @Nullable Integer subjects = 46;
        private @Nullable Integer withData;
        private int periods = 48;
        private StatedUnitValue value = new StatedUnitValue(usd("0.02"), StatedBasis.PROFIT_CONTRIBUTION, null);
        private final List<StatedEstimate> estimates = new ArrayList<>();
        private @Nullable Money benefit;

        static Part sales() {
            return new Part();
        }

        /** Of 100 people 23 percent leave, then 15; a point is worth 56,625 (P5). */
        static Part turnover() {
            return new Part()
                    .kpi(Direction.LOWER_IS_BETTER, UnitKind.PERCENT, Cadence.YEARLY)
                    .moved("23", "15")
                    .total()
                    .periods(1)
                    .worth("56625", StatedBasis.COST_SAVED, null);
        }

        /** A win rate that rises from 28 to 34 percent (P12), a point worth 1,200. */
        static Part winRate() {
            return new Part()
                    .kpi(Direction.HIGHER_IS_BETTER, UnitKind.PERCENT, Cadence.MONTHLY)
                    .moved("28", "34")
                    .total()
                    .periods(12)
                    .worth("1200", StatedBasis.PROFIT_CONTRIBUTION, null);
        }

        /** Money in total, once a year, by what respondents say. */
        static Part estimated() {
            Part part = new Part()
                    .kpi(Direction.HIGHER_IS_BETTER, UnitKind.MONEY, Cadence.YEARLY)
                    .total()
                    .periods(1)
                    .worth("1", StatedBasis.PROFIT_CONTRIBUTION, null);
            part.before = null;
            part.after = null;
            return part;
        }

        Part kpi(Direction better, UnitKind kind, @Nullable Cadence measured) {
            direction = better;
            unit = kind;
            cadence = measured;
            return this;
        }

        Part moved(String from, @Nullable String to) {
            before = new BigDecimal(from);
            after = to == null ? null : new BigDecimal(to);
            return this;
        }

        Part change(String by, @Nullable ChangeUnit in) {
            change = new BigDecimal(by);
            changeUnit = in;
            return this;
        }

        Part total() {
            basis = ChangeBasis.TOTAL;
            subjects = null;
            return this;
        }

        Part subjects(int number) {
            subjects = number;
            return this;
        }

        Part withData(int number) {
            withData = number;
            return this;
        }

        Part periods(int inAYear) {
            periods = inAYear;
            return this;
        }

        Part worth(String amount, StatedBasis of, @Nullable String margin) {
            return worth(usd(amount), of, margin);
        }

        Part worth(Money amount, StatedBasis of, @Nullable String margin) {
            value = new StatedUnitValue(amount, of, margin == null ? null : new BigDecimal(margin));
            return this;
        }

        Part estimate(
                String of, @Nullable String contribution, @Nullable String confidence, @Nullable String adjusted) {
            estimates.add(new StatedEstimate(
                    new BigDecimal(of), decimal(contribution), decimal(confidence), decimal(adjusted)));
            return this;
        }

        Part bringing(String aYear) {
            benefit = usd(aYear);
            return this;
        }

        private static @Nullable BigDecimal decimal(@Nullable String number) {
            return number == null ? null : new BigDecimal(number);
        }

        private StatedLine line() {
            return new StatedLine(
                    direction,
                    cadence,
                    new StatedChange(unit, before, after, change, changeUnit),
                    basis,
                    subjects,
                    withData,
                    periods,
                    value,
                    estimates,
                    BigDecimal.ONE,
                    benefit);
        }
    }
}
