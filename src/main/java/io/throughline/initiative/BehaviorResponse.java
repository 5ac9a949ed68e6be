package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A behavior as clients see it. */
@Schema(name = "Behavior")
record BehaviorResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Schema(examples = "Probes before proposing") String title,
        @Schema(
                        description = "What an observer on the job would see",
                        examples = "Asks at least two open questions before the first proposal")
                String observableCriterion,
        @Reference("learning-objective")
                @Schema(description = "Learning objectives that it rests on, in the order of their ids")
                List<UUID> learningObjectiveIds)
        implements Versioned {

    static BehaviorResponse of(Behavior behavior) {
        return new BehaviorResponse(
                behavior.id(),
                behavior.version(),
                behavior.createdAt(),
                behavior.updatedAt(),
                behavior.externalReference(),
                behavior.initiativeId(),
                behavior.title(),
                behavior.observableCriterion(),
                behavior.learningObjectiveIds());
    }
}
