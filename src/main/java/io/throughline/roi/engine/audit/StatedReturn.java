package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.roi.engine.CostCategory;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else says a program returned, as far as they say it; what they leave out is null or empty.
 *
 * @param currency in which the statement reckons
 * @param benefit of all the months that it counts
 * @param benefitMonths how many months of benefit it counts, at least 1
 * @param declaredLongTerm whether more than a year was declared before the launch
 * @param participants all who took part, with data or without
 */
public record StatedReturn(
        Currency currency,
        @Nullable Money benefit,
        int benefitMonths,
        boolean declaredLongTerm,
        @Nullable Integer participants,
        @Nullable Money cost,
        List<StatedCost> costs,
        Set<CostCategory> declaredZero,
        List<StatedRatio> ratios,
        @Nullable BigDecimal paybackMonths,
        List<StatedLine> lines,
        @Nullable StatedGroups groups) {

    private static final int A_YEAR = 12;

    public StatedReturn {
        costs = List.copyOf(costs);
        ratios = List.copyOf(ratios);
        lines = List.copyOf(lines);
        // In its own order, so that findings name the categories in it.
        Set<CostCategory> ordered = EnumSet.noneOf(CostCategory.class);
        ordered.addAll(declaredZero);
        declaredZero = Collections.unmodifiableSet(ordered);
    }

    /** Money spent in one category. */
    public record StatedCost(CostCategory category, Money amount) {}

    boolean beyondTheFirstYear() {
        return benefitMonths > A_YEAR && !declaredLongTerm;
    }

    /** All the months that the statement counts, in years. */
    Fraction yearsCounted() {
        return Fraction.of(benefitMonths, A_YEAR);
    }

    /** Those of them whose benefit may count. */
    Fraction yearsAdmitted() {
        return beyondTheFirstYear() ? Fraction.ONE : yearsCounted();
    }

    /** Null where the amount is in another currency and cannot be reckoned with. */
    @Nullable Money own(@Nullable Money amount) {
        return amount != null && amount.currency().equals(currency) ? amount : null;
    }
}
