package io.throughline.organization.cohort;

import io.throughline.platform.record.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change of its members came to. */
@Schema(name = "CohortMembers")
record CohortMembersResponse(
        @Schema(description = "The cohort's") UUID id,
        @Schema(description = "The cohort's, which grows where members came or went", examples = "3") long version,
        @Schema(description = "Subjects that did not belong to it before", examples = "2") int added,
        @Schema(description = "Subjects that do not belong to it any more", examples = "0") int removed,
        @Schema(description = "How many belong to it now", examples = "4") int memberCount)
        implements Versioned {}
