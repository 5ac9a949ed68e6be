package io.throughline.initiative;

import io.throughline.platform.json.MoneyAmount;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money spent on an initiative, or planned to be. */
@Entity
@Table(name = "cost_item")
class CostItem extends InitiativePart {

    @Enumerated(EnumType.STRING)
    private CostCategory category;

    private String description;

    @Embedded
    private MoneyAmount amount;

    @Enumerated(EnumType.STRING)
    private CostState state;

    @Embedded
    private Proration proration;

    @Column(name = "incurred_on")
    private @Nullable LocalDate incurredOn;

    @Column(name = "exchange_rate_id")
    private @Nullable UUID exchangeRateId;

    protected CostItem() {}

    CostItem(CostItemRequest request, @Nullable UUID exchangeRate) {
        super(request.initiativeId());
        replace(request, exchangeRate);
    }

    /**
     * What it says from now on.
     *
     * @param exchangeRate at which it counts; null where it is in the initiative's currency
     */
    final void replace(CostItemRequest request, @Nullable UUID exchangeRate) {
        category = request.category();
        description = request.description();
        amount = request.amount();
        state = request.state();
        proration = request.share();
        incurredOn = request.incurredOn();
        exchangeRateId = exchangeRate;
        knownAs(request.externalReference());
    }

    CostCategory category() {
        return category;
    }

    String description() {
        return description;
    }

    MoneyAmount amount() {
        return amount;
    }

    CostState state() {
        return state;
    }

    Proration proration() {
        return proration;
    }

    @Nullable LocalDate incurredOn() {
        return incurredOn;
    }

    @Nullable UUID exchangeRateId() {
        return exchangeRateId;
    }
}
