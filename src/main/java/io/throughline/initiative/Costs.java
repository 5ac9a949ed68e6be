package io.throughline.initiative;

import io.throughline.math.Money;
import io.throughline.platform.json.MoneyAmount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door to the costs of initiatives for the rooms above. */
@ApplicationScoped
public class Costs {

    private final CostItemRepository items;

    Costs(CostItemRepository items) {
        this.items = items;
    }

    /** In the order in which they were recorded, all in the initiative's currency. */
    public List<CostFacts> ofInitiative(UUID initiative) {
        return items.ofInitiative(initiative).stream().map(CostFacts::of).toList();
    }

    /**
     * What each initiative costs, exactly and in its own currency: what was spent and, in a category where nothing was
     * spent yet, what is planned, each to the share that the initiative bears. Initiatives without costs are left out.
     */
    public Map<UUID, Money> totals() {
        return items.counted().stream()
                .collect(Collectors.toMap(CostItemRepository.Counted::initiativeId, Costs::borne, Money::plus));
    }

    private static Money borne(CostItemRepository.Counted counted) {
        return Money.of(counted.amount(), Currency.getInstance(counted.currency()))
                .times(counted.proration().share());
    }

    /** A cost item as other rooms know it. */
    public record CostFacts(
            UUID id,
            UUID initiativeId,
            CostCategory category,
            String description,
            MoneyAmount amount,
            CostState state,
            Proration proration) {

        static CostFacts of(CostItem item) {
            return new CostFacts(
                    item.id(),
                    item.initiativeId(),
                    item.category(),
                    item.description(),
                    item.amount(),
                    item.state(),
                    item.proration());
        }
    }
}
