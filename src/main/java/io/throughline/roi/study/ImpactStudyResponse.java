package io.throughline.roi.study;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stored study as clients see it. */
@Schema(name = "ImpactStudy")
record ImpactStudyResponse(
        UUID id,
        @Schema(description = "Always 0: a study never changes", examples = "0") long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "local-administrator") String createdBy,
        @Schema(examples = "Churn of the pilot teams") String name,
        @Nullable UUID initiativeId,
        @Schema(description = "The study whose place it takes; null where it takes none") @Nullable UUID supersedes,
        @Schema(
                        description =
                                "SHA-256 of the inputs in canonical form, as /v1/impact-studies/{id}/inputs answers them",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String inputsHash,
        @Schema(description = "Of the formulas", examples = "1.0") String engineVersion,
        @Schema(description = "Of the conservative rules", examples = "1.0") String ruleSetVersion,
        ImpactStudyResult result)
        implements Versioned {

    static ImpactStudyResponse of(ImpactStudy stored, String inputsHash, ImpactStudyResult result) {
        return new ImpactStudyResponse(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.externalReference(),
                stored.createdBy(),
                stored.name(),
                stored.initiativeId(),
                stored.supersedes(),
                inputsHash,
                stored.engineVersion(),
                stored.ruleSetVersion(),
                result);
    }
}
