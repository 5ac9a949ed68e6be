package io.throughline.initiative;

import io.throughline.math.Money;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door to the costs of initiatives for the rooms above. */
@ApplicationScoped
public class Costs {

    private static final String ANY_VERSION = "*";

    private final CostItemRepository items;
    private final CostItemRecords records;

    Costs(CostItemRepository items, CostItemRecords records) {
        this.items = items;
        this.records = records;
    }

    /**
     * Keeps what a room above has computed as one actual cost item, by the rules and with the history of all cost items.
     *
     * @param reference under which the item is known, from its first amount on
     * @param amount in the initiative's currency; null where there is nothing to keep, so that the item goes
     */
    @Transactional
    public void keep(
            UUID initiative,
            CostCategory category,
            ExternalReference reference,
            String description,
            @Nullable MoneyAmount amount) {
        Optional<UUID> kept = items.knownAs(reference).map(CostItem::id);
        if (amount == null) {
            kept.ifPresent(item -> records.delete(item, ANY_VERSION));
            return;
        }
        CostItemRequest request =
                new CostItemRequest(initiative, category, description, amount, CostState.ACTUAL, null, null, reference);
        kept.ifPresentOrElse(item -> records.replace(item, ANY_VERSION, request), () -> records.create(request));
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
