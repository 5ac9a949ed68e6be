package io.throughline.organization.cohort;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Subjects that shall belong to a cohort; one that is named twice belongs to it once. */
@Schema(name = "CohortMembersRequest")
record CohortMembersRequest(
        @Size(max = 10_000) @Schema(description = "Org units; a cohort is no member of a cohort")
                List<UUID> subjectIds) {}
