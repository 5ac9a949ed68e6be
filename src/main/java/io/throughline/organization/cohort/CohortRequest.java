package io.throughline.organization.cohort;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a cohort; its members are said apart. */
@Schema(name = "CohortRequest")
record CohortRequest(
        @Size(min = 1, max = 200) @Schema(examples = "Pilot teams, wave 1") String name,
        @Size(min = 1, max = 10_000) @Schema(examples = "The four service teams that the pilot trained") @Nullable String description,
        @Schema(examples = "TRAINED") CohortRole role,
        @Valid @Schema(description = "Finds the members, where they are not listed; see the evaluations of the cohort")
                @Nullable CohortRule rule,
        @Valid @Nullable ExternalReference externalReference) {

    static CohortRequest of(Cohort cohort) {
        return new CohortRequest(
                cohort.name(), cohort.description(), cohort.role(), cohort.rule(), cohort.externalReference());
    }
}
