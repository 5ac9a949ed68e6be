package io.throughline.alignment.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The share of initiatives, and of their spend, with at least one mapping to a promise of a live objective.
 *
 * @param spend one line per currency, by its code; amounts in two currencies are never added
 */
public record Coverage(long covered, long total, List<Spend> spend) {

    public Coverage {
        spend = List.copyOf(spend);
    }

    /** What the covered initiatives cost, out of what all cost, in one currency. */
    public record Spend(Money covered, Money total) {

        /** In percent; null where nothing was spent. */
        public @Nullable BigDecimal sharePercent() {
            return percent(covered.amount(), total.amount());
        }

        private Spend plus(Spend other) {
            return new Spend(covered.plus(other.covered), total.plus(other.total));
        }
    }

    static Coverage of(Relations relations, List<InitiativeFacts> initiatives) {
        long covered = 0;
        Map<String, Spend> spend = new TreeMap<>();
        for (InitiativeFacts initiative : initiatives) {
            boolean counts = relations.isCovered(initiative);
            if (counts) {
                covered++;
            }
            Money cost = initiative.spend();
            Money part = counts ? cost : Money.zero(cost.currency());
            spend.merge(cost.currency().getCurrencyCode(), new Spend(part, cost), Spend::plus);
        }
        return new Coverage(covered, initiatives.size(), List.copyOf(spend.values()));
    }

    /** In percent; null where there is nothing to cover. */
    public @Nullable BigDecimal sharePercent() {
        return percent(Fraction.of(covered), Fraction.of(total));
    }

    private static @Nullable BigDecimal percent(Fraction part, Fraction whole) {
        return whole.signum() == 0
                ? null
                : part.dividedBy(whole).times(Fraction.HUNDRED).toScale(4);
    }
}
