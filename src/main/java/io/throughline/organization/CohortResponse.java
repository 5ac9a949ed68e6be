package io.throughline.organization;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
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
        @Schema(description = "How many subjects belong to it", examples = "4") int memberCount)
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
                cohort.memberCount());
    }
}
