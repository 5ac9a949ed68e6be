package io.throughline.initiative;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cost item as clients see it. */
@Schema(name = "CostItem")
record CostItemResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Schema(examples = "FACILITATION") CostCategory category,
        @Schema(examples = "Two external facilitators, six days") String description,
        @Schema(description = "The whole cost") MoneyAmount amount,
        @Schema(examples = "ACTUAL") CostState state,
        Proration proration,
        @Schema(description = "When the money was or will be spent") @Nullable LocalDate incurredOn,
        @Reference("exchange-rate")
                @Schema(description = "At which it counts; null where it is in the initiative's currency")
                @Nullable UUID exchangeRateId)
        implements Versioned {

    static CostItemResponse of(CostItem item) {
        return new CostItemResponse(
                item.id(),
                item.version(),
                item.createdAt(),
                item.updatedAt(),
                item.externalReference(),
                item.initiativeId(),
                item.category(),
                item.description(),
                item.amount(),
                item.state(),
                item.proration(),
                item.incurredOn(),
                item.exchangeRateId());
    }
}
