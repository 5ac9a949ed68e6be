package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step between phases as clients see it. */
@Schema(name = "PhaseTransition")
record PhaseTransitionResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Schema(examples = "DISCOVER") Phase from,
        @Schema(examples = "DESIGN") Phase to,
        @Schema(examples = "Sponsor agreed on the target") @Nullable String note)
        implements Versioned {

    static PhaseTransitionResponse of(PhaseTransition transition) {
        return new PhaseTransitionResponse(
                transition.id(),
                transition.version(),
                transition.createdAt(),
                transition.updatedAt(),
                transition.externalReference(),
                transition.initiativeId(),
                transition.from(),
                transition.to(),
                transition.note());
    }
}
