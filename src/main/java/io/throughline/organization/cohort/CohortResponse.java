package io.throughline.organization.cohort;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cohort as clients see it. */
@Schema(name = "Cohort")
record CohortResponse(
        UUID id,
        @Schema(description = "Grows with each change, one of the members included", examples = "0") long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "Pilot teams, wave 1") String name,
        @Schema(examples = "The four service teams that the pilot trained") @Nullable String description,
        @Schema(examples = "TRAINED") CohortRole role,
        @Schema(description = "How many subjects belong to it", examples = "4") int memberCount,
        @Schema(description = "Finds the members; null where they are listed") @Nullable CohortRule rule,
        @Schema(description = "The day whose people the rule has found; null before it was asked") @Nullable LocalDate evaluatedOn,
        @Schema(description = "Since when nobody comes or goes any more; null while they do") @Nullable Instant frozenAt,
        @Schema(description = "The day whose people it was frozen with") @Nullable LocalDate frozenOn,
        @Reference("cohort")
                @Schema(description = "The cohort out of which chance drew this one; null where it did not")
                @Nullable UUID drawnFromId,
        @Schema(description = "By which it can be drawn again", examples = "20261121") @Nullable Long seed)
        implements Versioned {

    static CohortResponse of(Cohort cohort) {
        return new CohortResponse(
                cohort.id(),
                cohort.version(),
                cohort.createdAt(),
                cohort.updatedAt(),
                cohort.externalReference(),
                cohort.name(),
                cohort.description(),
                cohort.role(),
                cohort.memberCount(),
                cohort.rule(),
                cohort.evaluatedOn(),
                cohort.frozenAt(),
                cohort.frozenOn(),
                cohort.drawnFromId(),
                cohort.seed());
    }
}
