package io.throughline.organization.cohort;

import io.throughline.organization.SubjectKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of a cohort as clients see it. */
@Schema(name = "CohortMember")
record CohortMemberResponse(
        UUID subjectId,
        @Schema(examples = "ORG_UNIT") SubjectKind kind,
        @Schema(
                        description = "Of an org unit; null for subjects whose names are not kept here",
                        examples = "Sales EMEA")
                @Nullable String name,
        @Schema(description = "Since when it has belonged to the cohort") Instant createdAt) {

    static CohortMemberResponse of(CohortMember member) {
        return new CohortMemberResponse(member.subjectId(), member.kind(), member.name(), member.createdAt());
    }
}
