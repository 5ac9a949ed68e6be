package io.throughline.roi;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stored calculation as clients see it. */
@Schema(name = "RoiCalculation")
record RoiCalculationResponse(
        UUID id,
        @Schema(description = "Always 0: a calculation never changes", examples = "0") long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "local-administrator") String createdBy,
        UUID initiativeId,
        @Schema(description = "The calculation whose place it takes; null where it takes none") @Nullable UUID supersedes,
        @Schema(
                        description =
                                "SHA-256 of the inputs in canonical form, as /v1/roi-calculations/{id}/inputs answers them",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String inputsHash,
        ResultView result,
        @Schema(
                        description =
                                "What its lines took out of the benefit ledger when it was made; in the order of the lines' ids")
                List<ClaimView> claims,
        @Schema(
                        description =
                                "What became of the figures of the calculation that it supersedes; null where there is none")
                @Nullable DifferenceView difference)
        implements Versioned {

    static RoiCalculationResponse of(
            RoiCalculation stored, Reckoning reckoning, List<ClaimView> claims, @Nullable DifferenceView difference) {
        return new RoiCalculationResponse(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.externalReference(),
                stored.createdBy(),
                stored.initiativeId(),
                stored.supersedes(),
                reckoning.hash(),
                reckoning.result(),
                claims,
                difference);
    }
}
