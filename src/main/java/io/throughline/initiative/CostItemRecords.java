package io.throughline.initiative;

import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The rules of cost items: not negative, in the initiative's currency, prorated by one method. */
@Singleton
class CostItemRecords extends PartRecords<CostItem, CostItemRequest, CostItemResponse> {

    private final InitiativeRepository initiatives;

    CostItemRecords(RecordSupport support, InitiativeRepository initiatives) {
        super(
                support,
                initiatives,
                ListSource.of("cost-item", CostItem.class, "category"),
                CostItemRequest.class,
                CostItemResponse.class);
        this.initiatives = initiatives;
    }

    @Override
    protected CostItem make(CostItemRequest request) {
        refuse(null, request);
        return new CostItem(request);
    }

    @Override
    protected void change(CostItem stored, CostItemRequest request) {
        refuse(stored, request);
        stored.replace(request);
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
        initiatives
                .findByIdOptional(request.initiativeId())
                .map(initiative -> initiative.currency().getCurrencyCode())
                .filter(currency -> !currency.equals(request.amount().currency()))
                .ifPresent(currency -> faults.add(
                        ProblemType.CURRENCY_MISMATCH,
                        "/amount/currency",
                        "must be " + currency + ", the currency of the initiative"));
        faults.addAll("/proration", request.share().faults());
    }
}
