package io.throughline.initiative;

import io.throughline.math.Money;
import io.throughline.objective.currency.ExchangeRates;
import io.throughline.objective.currency.ExchangeRates.RateFacts;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The door to the costs of initiatives for the rooms above. */
@ApplicationScoped
public class Costs {

    private static final String ANY_VERSION = "*";

    private final CostItemRepository items;
    private final CostItemRecords records;
    private final ExchangeRates rates;

    Costs(CostItemRepository items, CostItemRecords records, ExchangeRates rates) {
        this.items = items;
        this.records = records;
        this.rates = rates;
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

    /** In the order in which they were recorded, each with the rate that brings it to the initiative's currency. */
    public List<CostFacts> ofInitiative(UUID initiative) {
        List<CostItem> all = items.ofInitiative(initiative);
        Map<UUID, RateFacts> known = rates(all.stream().map(CostItem::exchangeRateId));
        return all.stream().map(item -> CostFacts.of(item, known)).toList();
    }

    /**
     * What each initiative costs, exactly and in its own currency: what was spent and, in a category where nothing was
     * spent yet, what is planned, each to the share that the initiative bears. Initiatives without costs are left out.
     */
    public Map<UUID, Money> totals() {
        List<CostItemRepository.Counted> counted = items.counted();
        Map<UUID, RateFacts> known = rates(counted.stream().map(CostItemRepository.Counted::exchangeRateId));
        return counted.stream()
                .collect(Collectors.toMap(
                        CostItemRepository.Counted::initiativeId, part -> borne(part, known), Money::plus));
    }

    private static Money borne(CostItemRepository.Counted counted, Map<UUID, RateFacts> known) {
        Money paid = Money.of(counted.amount(), Currency.getInstance(counted.currency()));
        RateFacts rate = counted.exchangeRateId() == null ? null : known.get(counted.exchangeRateId());
        return (rate == null ? paid : rate.convert(paid))
                .times(counted.proration().share());
    }

    private Map<UUID, RateFacts> rates(Stream<@Nullable UUID> ids) {
        return rates.findAll(ids.filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(RateFacts::id, Function.identity()));
    }

    /**
     * A cost item as other rooms know it.
     *
     * @param rate that brings the amount to the initiative's currency; null where it is in it
     */
    public record CostFacts(
            UUID id,
            UUID initiativeId,
            CostCategory category,
            String description,
            MoneyAmount amount,
            CostState state,
            Proration proration,
            @Nullable LocalDate incurredOn,
            @Nullable RateFacts rate) {

        static CostFacts of(CostItem item, Map<UUID, RateFacts> rates) {
            return new CostFacts(
                    item.id(),
                    item.initiativeId(),
                    item.category(),
                    item.description(),
                    item.amount(),
                    item.state(),
                    item.proration(),
                    item.incurredOn(),
                    item.exchangeRateId() == null ? null : rates.get(item.exchangeRateId()));
        }
    }
}
