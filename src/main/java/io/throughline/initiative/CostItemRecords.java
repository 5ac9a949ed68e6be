package io.throughline.initiative;

import io.throughline.objective.currency.ExchangeRates;
import io.throughline.objective.currency.ExchangeRates.RateFacts;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of cost items: not negative, prorated by one method, in the initiative's currency or convertible to it. */
@Singleton
class CostItemRecords extends PartRecords<CostItem, CostItemRequest, CostItemResponse> {

    private final InitiativeRepository initiatives;
    private final ExchangeRates rates;

    CostItemRecords(RecordSupport support, InitiativeRepository initiatives, ExchangeRates rates) {
        super(
                support,
                initiatives,
                ListSource.of("cost-item", CostItem.class, "category"),
                CostItemRequest.class,
                CostItemResponse.class);
        this.initiatives = initiatives;
        this.rates = rates;
    }

    @Override
    protected CostItem make(CostItemRequest request) {
        refuse(null, request);
        return new CostItem(request, rate(request).map(RateFacts::id).orElse(null));
    }

    @Override
    protected void change(CostItem stored, CostItemRequest request) {
        refuse(stored, request);
        stored.replace(request, rate(request).map(RateFacts::id).orElse(null));
    }

    @Override
    protected CostItemRequest asRequest(CostItem stored) {
        return CostItemRequest.of(stored);
    }

    @Override
    protected CostItemResponse answer(CostItem stored) {
        return CostItemResponse.of(stored);
    }

    @Override
    void check(@Nullable CostItem stored, CostItemRequest request, Faults faults) {
        faults.addIf(
                request.amount().amount().signum() < 0,
                ProblemType.OUT_OF_RANGE,
                "/amount/amount",
                "must not be negative");
        converted(request)
                .filter(to -> rate(request).isEmpty())
                .ifPresent(to -> faults.addAll("/amount/currency", unconvertible(request, to)));
        faults.addAll("/proration", request.share().faults());
    }

    /** The initiative's currency, where the amount is in another one. */
    private Optional<Currency> converted(CostItemRequest request) {
        return initiatives
                .findByIdOptional(request.initiativeId())
                .map(Initiative::currency)
                .filter(currency ->
                        !currency.getCurrencyCode().equals(request.amount().currency()));
    }

    private Optional<RateFacts> rate(CostItemRequest request) {
        return Optional.ofNullable(request.incurredOn())
                .flatMap(day -> converted(request).flatMap(to -> rates.find(from(request), to, day)));
    }

    private Faults unconvertible(CostItemRequest request, Currency to) {
        return request.incurredOn() == null
                ? new Faults()
                        .add(
                                ProblemType.CURRENCY_MISMATCH,
                                "",
                                "must be " + to + ", the currency of the initiative, or incurredOn must say on which"
                                        + " day's exchange rate it counts")
                : new Faults()
                        .add(
                                ProblemType.EXCHANGE_RATE_MISSING,
                                "",
                                rates.missing(from(request), to, request.incurredOn()));
    }

    private static Currency from(CostItemRequest request) {
        return Currency.getInstance(request.amount().currency());
    }
}
