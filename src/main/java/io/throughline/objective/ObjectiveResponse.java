package io.throughline.objective;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An objective as clients see it. */
@Schema(name = "Objective")
record ObjectiveResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "Raise the win rate in H2") String statement,
        @Schema(examples = "Fewer discounts, better discovery calls") @Nullable String description,
        @Reference("objective-category") UUID categoryId,
        @Schema(examples = "Dana Reyes, VP Sales") String businessOwner,
        @Reference("org-unit") UUID orgUnitId,
        @Schema(
                        description =
                                "Rank, 1 first; unique within the org unit and the period, among what is not retired",
                        examples = "1")
                int priority,
        @Schema(examples = "2026-07-01") LocalDate periodStart,
        @Schema(description = "The first day after the period", examples = "2027-01-01") LocalDate periodEnd,
        @Schema(examples = "ACTIVE") ObjectiveStatus status,
        @Reference("objective") @Schema(description = "The objectives that this one contributes to")
                List<UUID> parentIds,
        @Reference("objective") @Nullable UUID supersedesId)
        implements Versioned {

    static ObjectiveResponse of(Objective objective) {
        return new ObjectiveResponse(
                objective.id(),
                objective.version(),
                objective.createdAt(),
                objective.updatedAt(),
                objective.externalReference(),
                objective.statement(),
                objective.description(),
                objective.categoryId(),
                objective.businessOwner(),
                objective.orgUnitId(),
                objective.priority(),
                objective.period().start(),
                objective.period().end(),
                objective.status(),
                objective.parentIds(),
                objective.supersedesId());
    }
}
