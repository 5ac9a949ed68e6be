package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What a client says of a behavior. */
@Schema(name = "BehaviorRequest")
record BehaviorRequest(
        @Schema(description = "Fixed once the behavior is there") UUID initiativeId,
        @Size(min = 1, max = 200) @Schema(examples = "Probes before proposing") String title,
        @Size(min = 1, max = 2000) @Schema(
                        description = "What an observer on the job would see",
                        examples = "Asks at least two open questions before the first proposal")
                String observableCriterion,
        @Size(max = 100) @UniqueElements
                @Schema(
                        description = "Learning objectives of the same initiative that it rests on; none when omitted",
                        uniqueItems = true)
                @Nullable List<UUID> learningObjectiveIds,
        @Valid @Nullable ExternalReference externalReference)
        implements PartRequest {

    static BehaviorRequest of(Behavior behavior) {
        return new BehaviorRequest(
                behavior.initiativeId(),
                behavior.title(),
                behavior.observableCriterion(),
                behavior.learningObjectiveIds(),
                behavior.externalReference());
    }

    List<UUID> objectiveIds() {
        return learningObjectiveIds == null ? List.of() : learningObjectiveIds;
    }
}
