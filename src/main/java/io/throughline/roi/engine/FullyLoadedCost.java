package io.throughline.roi.engine;

import io.throughline.math.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a program cost in every category, and which categories nobody has spoken of.
 *
 * @param byCategory what counts, for the categories that have a cost
 * @param otherState the categories that had no cost in the wanted state and count in the other
 * @param missing the categories without cost that were not declared zero
 */
public record FullyLoadedCost(
        Money total, Map<CostCategory, Money> byCategory, Set<CostCategory> otherState, Set<CostCategory> missing) {

    public FullyLoadedCost {
        byCategory = Collections.unmodifiableMap(byCategory);
        otherState = Collections.unmodifiableSet(otherState);
        missing = Collections.unmodifiableSet(missing);
    }

    static FullyLoadedCost of(
            List<CostLine> lines, Set<CostCategory> declaredZero, CostState wanted, Currency currency) {
        Map<CostCategory, Money> byCategory = new EnumMap<>(CostCategory.class);
        Set<CostCategory> otherState = EnumSet.noneOf(CostCategory.class);
        Set<CostCategory> missing = EnumSet.noneOf(CostCategory.class);
        Arrays.stream(CostCategory.values()).forEach(category -> {
            List<CostLine> all =
                    lines.stream().filter(line -> line.category() == category).toList();
            List<CostLine> counted =
                    all.stream().filter(line -> line.state() == wanted).toList();
            if (!all.isEmpty()) {
                byCategory.put(category, sum(counted.isEmpty() ? all : counted, currency));
                if (counted.isEmpty()) {
                    otherState.add(category);
                }
            } else if (!declaredZero.contains(category)) {
                missing.add(category);
            }
        });
        Money total = byCategory.values().stream().reduce(Money.zero(currency), Money::plus);
        return new FullyLoadedCost(total, byCategory, otherState, missing);
    }

    private static Money sum(List<CostLine> lines, Currency currency) {
        return lines.stream().map(CostLine::borne).reduce(Money.zero(currency), Money::plus);
    }

    /** Whether a cost is part of the total: in the wanted state, or where the other stands in. */
    public boolean counts(CostLine line, Purpose purpose) {
        return line.state() == purpose.cost() || otherState.contains(line.category());
    }

    public boolean fullyLoaded() {
        return missing.isEmpty();
    }

    public Set<Flag> flags() {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (!fullyLoaded()) {
            flags.add(Flag.NOT_FULLY_LOADED);
        }
        if (!otherState.isEmpty()) {
            flags.add(Flag.OTHER_COST_STATE);
        }
        return Collections.unmodifiableSet(flags);
    }

    List<RuleActed> rules() {
        List<RuleActed> rules = new ArrayList<>();
        otherState.forEach(category -> rules.add(new RuleActed(
                ConservativeRule.OTHER_COST_STATE_STANDS_IN,
                null,
                Figure.of(byCategory
                        .getOrDefault(category, Money.zero(total.currency()))
                        .negated()),
                List.of(category.name()))));
        if (!fullyLoaded()) {
            rules.add(new RuleActed(
                    ConservativeRule.FULLY_LOADED_COST,
                    null,
                    Figure.absent(Reason.UNKNOWN_AMOUNT),
                    missing.stream().map(CostCategory::name).toList()));
        }
        return rules;
    }
}
