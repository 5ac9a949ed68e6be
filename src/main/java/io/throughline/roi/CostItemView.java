package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.initiative.CostState;
import io.throughline.initiative.Proration;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.FullyLoadedCost;
import io.throughline.roi.engine.Purpose;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cost as it was used, with the part of it that this calculation bears. */
@Schema(name = "RoiCostItem")
record CostItemView(
        @Schema(description = "The cost item's id; made from its number in a preview", examples = "cost-001") String id,
        @Schema(examples = "FACILITATION") CostCategory category,
        @Schema(examples = "Two external facilitators, six days") @Nullable String description,
        CostState state,
        @Schema(description = "The whole cost") MoneyAmount amount,
        Proration proration,
        @Schema(description = "When the money was or will be spent") @Nullable LocalDate incurredOn,
        @Schema(description = "Null where it is in the calculation's currency") @Nullable RateUsed exchangeRate,
        @Schema(description = "The part borne here, in the calculation's currency") MoneyAmount borne,
        @Schema(description = "Whether its state is the one that counts in its category", examples = "true")
                boolean counted) {

    static CostItemView of(CostUsed cost, Purpose purpose, FullyLoadedCost total) {
        boolean wanted = cost.state().name().equals(purpose.cost().name());
        return new CostItemView(
                cost.id(),
                cost.category(),
                cost.description(),
                cost.state(),
                cost.amount(),
                cost.proration(),
                cost.incurredOn(),
                cost.exchangeRate(),
                Figures.money(cost.toEngine().borne()),
                wanted || total.otherState().contains(CostUsed.toEngine(cost.category())));
    }
}
