package io.throughline.initiative;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a cost item. */
@Schema(name = "CostItemRequest")
record CostItemRequest(
        @Schema(description = "Fixed once the cost item is there") UUID initiativeId,
        @Schema(examples = "FACILITATION") CostCategory category,
        @Size(min = 1, max = 1000) @Schema(examples = "Two external facilitators, six days") String description,
        @Schema(
                        description =
                                "The whole cost, not negative; in another currency than the initiative's it counts at the exchange"
                                        + " rate of incurredOn")
                MoneyAmount amount,
        @Schema(examples = "ACTUAL") CostState state,
        @Valid @Schema(description = "DIRECT when omitted: the initiative bears the whole cost") @Nullable Proration proration,
        @Schema(description = "When the money was or will be spent; required where an exchange rate is needed")
                @Nullable LocalDate incurredOn,
        @Valid @Nullable ExternalReference externalReference)
        implements PartRequest {

    static CostItemRequest of(CostItem item) {
        return new CostItemRequest(
                item.initiativeId(),
                item.category(),
                item.description(),
                item.amount(),
                item.state(),
                item.proration(),
                item.incurredOn(),
                item.externalReference());
    }

    Proration share() {
        return proration == null ? Proration.DIRECT : proration;
    }
}
