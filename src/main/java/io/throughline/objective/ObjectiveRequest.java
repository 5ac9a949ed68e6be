package io.throughline.objective;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What a client says of an objective. */
@Schema(name = "ObjectiveRequest")
record ObjectiveRequest(
        @Size(min = 1, max = 500) @Schema(examples = "Raise the win rate in H2") String statement,
        @Size(max = 4000) @Schema(examples = "Fewer discounts, better discovery calls") @Nullable String description,
        UUID categoryId,
        @Size(min = 1, max = 200) @Schema(
                        description = "The business person who wants it; never someone of the learning function",
                        examples = "Dana Reyes, VP Sales")
                String businessOwner,
        @Schema(description = "The unit that wants it; refused where the unit's function is LEARNING") UUID orgUnitId,
        @Min(1) @Max(999) @Schema(
                        description =
                                "Rank, 1 first; unique within the org unit and the period, among what is not retired",
                        examples = "1")
                Integer priority,
        @Schema(examples = "2026-07-01") LocalDate periodStart,
        @Schema(description = "The first day after the period", examples = "2027-01-01") LocalDate periodEnd,
        @Schema(examples = "ACTIVE") ObjectiveStatus status,
        @Size(max = 20) @UniqueElements
                @Schema(
                        description = "The objectives that this one contributes to; none where absent",
                        uniqueItems = true)
                @Nullable List<UUID> parentIds,
        @Schema(description = "The objective that this one takes the place of") @Nullable UUID supersedesId,
        @Valid @Nullable ExternalReference externalReference) {

    static ObjectiveRequest of(Objective objective) {
        return new ObjectiveRequest(
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
                objective.supersedesId(),
                objective.externalReference());
    }

    List<UUID> parents() {
        return parentIds == null ? List.of() : parentIds;
    }
}
