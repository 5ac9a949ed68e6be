package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.EstimateItem.Fate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What participants, managers or experts hold the improvement to be: value x contribution x confidence of each.
 *
 * <p>In total the rows add up. Per subject they are averaged so that a row without data, or excluded, adds nothing:
 * rows that are the subjects themselves bring exactly their sum, and one that speaks for several stands for each.
 *
 * <p>Source: Phillips, Return on Investment in Training and Performance Improvement Programs, 2nd ed. 2003; Noe,
 * Employee Training and Development. Worked examples P2 to P5.
 *
 * @param source who judged, or null where that is not known
 * @param nonRespondents how many more were asked and have no row
 */
public record Estimates(List<EstimateRow> rows, @Nullable EstimateSource source, int nonRespondents)
        implements IsolationMethod {

    public Estimates {
        rows = List.copyOf(rows);
    }

    public Estimates(List<EstimateRow> rows) {
        this(rows, null, 0);
    }

    @Override
    public String kind() {
        return "ESTIMATES";
    }

    /** How many were asked and said nothing that counts as data, with a row or without. */
    public int silent() {
        return nonRespondents
                + Math.toIntExact(rows.stream().filter(row -> !row.hasData()).count());
    }

    Estimates with(UnaryOperator<EstimateRow> change) {
        return new Estimates(rows.stream().map(change).toList(), source, nonRespondents);
    }

    /** Those who said something, for whom the others are taken to stand. */
    Estimates ofThoseWhoSpoke() {
        return new Estimates(rows.stream().filter(EstimateRow::hasData).toList(), source, 0);
    }

    /** Every row with what became of it, in the order given. */
    public List<EstimateItem> items() {
        ExtremeItems extremes = new ExtremeItems(rows.stream()
                .filter(row -> row.hasData() && row.supported())
                .map(EstimateRow::adjusted)
                .toList());
        return rows.stream()
                .map(row -> new EstimateItem(row, fate(row, extremes)))
                .toList();
    }

    private static Fate fate(EstimateRow row, ExtremeItems extremes) {
        if (!row.hasData()) {
            return Fate.NO_DATA;
        }
        if (!row.supported()) {
            return Fate.UNSUPPORTED;
        }
        return row.judged() && extremes.excludes(row.adjusted()) ? Fate.EXTREME : Fate.COUNTED;
    }

    @Override
    public Effect effect(Scope scope) {
        List<EstimateItem> items = items();
        List<EstimateItem> counted = with(items, Fate.COUNTED);
        if (counted.isEmpty()) {
            return Effect.inadmissible(Grade.D, Reason.NO_USABLE_ESTIMATE);
        }
        Fraction total = sum(counted, EstimateRow::adjusted);
        int divisor = divisor(scope, counted.size(), total);
        Fraction improvement = total.dividedBy(divisor);
        Fraction favorable = sum(counted, EstimateRow::favorable).dividedBy(divisor);
        Set<Flag> flags = counted.stream().anyMatch(EstimateItem::undiscounted)
                ? EnumSet.of(Flag.UNDISCOUNTED_ESTIMATE)
                : EnumSet.noneOf(Flag.class);
        return Effect.judged(
                improvement,
                withExcluded(items, scope),
                new Interval(improvement, favorable),
                counted.size(),
                flags,
                corrections(items, divisor));
    }

    /** The improvement had every row with data been counted. */
    private Fraction withExcluded(List<EstimateItem> items, Scope scope) {
        List<EstimateItem> said =
                items.stream().filter(item -> item.row().hasData()).toList();
        Fraction total = sum(said, EstimateRow::adjusted);
        return total.dividedBy(divisor(scope, said.size(), total));
    }

    /**
     * Averaging a benefit over counted rows alone would lend the silent the improvement of those who spoke; averaging a
     * harm over the silent as well would talk it smaller.
     */
    private int divisor(Scope scope, int counted, Fraction total) {
        if (scope.basis() == ChangeBasis.TOTAL) {
            return 1;
        }
        return total.signum() < 0
                ? counted
                : Math.max(counted, Math.min(scope.subjects(), rows.size() + nonRespondents));
    }

    private List<Correction> corrections(List<EstimateItem> items, int divisor) {
        List<Correction> corrections = new ArrayList<>();
        List<EstimateItem> said =
                items.stream().filter(item -> item.row().hasData()).toList();
        Fraction discount = sum(said, row -> row.adjusted().minus(row.raw())).dividedBy(divisor);
        if (discount.signum() != 0) {
            corrections.add(new Correction(ConservativeRule.ESTIMATES_DISCOUNTED, Figure.of(discount), List.of()));
        }
        Stream.of(Fate.UNSUPPORTED, Fate.EXTREME, Fate.NO_DATA).forEach(fate -> {
            List<EstimateItem> left = with(items, fate);
            if (!left.isEmpty() || (fate == Fate.NO_DATA && nonRespondents > 0)) {
                corrections.add(leftOut(fate, left, divisor));
            }
        });
        return corrections;
    }

    private static Correction leftOut(Fate fate, List<EstimateItem> left, int divisor) {
        List<String> respondents =
                left.stream().map(item -> item.row().respondent()).toList();
        if (fate == Fate.NO_DATA) {
            return new Correction(
                    ConservativeRule.NO_DATA_NO_BENEFIT, Figure.absent(Reason.UNKNOWN_AMOUNT), respondents);
        }
        ConservativeRule rule = fate == Fate.UNSUPPORTED
                ? ConservativeRule.UNSUPPORTED_ITEMS_EXCLUDED
                : ConservativeRule.EXTREME_ITEMS_EXCLUDED;
        Fraction taken = sum(left, EstimateRow::adjusted).dividedBy(divisor).negated();
        return new Correction(rule, Figure.of(taken), respondents);
    }

    private static List<EstimateItem> with(List<EstimateItem> items, Fate fate) {
        return items.stream().filter(item -> item.fate() == fate).toList();
    }

    private static Fraction sum(List<EstimateItem> items, Function<EstimateRow, Fraction> of) {
        return Fraction.sum(items.stream().map(item -> of.apply(item.row())));
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(Assumption.HONEST_JUDGEMENT);
    }

    @Override
    public void check(Faults faults) {
        faults.at("nonRespondents").requireNotNegative(nonRespondents);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).check(faults.at("rows").at(i));
        }
    }
}
