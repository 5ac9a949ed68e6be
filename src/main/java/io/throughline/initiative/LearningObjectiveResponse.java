package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A learning objective as clients see it. */
@Schema(name = "LearningObjective")
record LearningObjectiveResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Reference("skill") UUID skillId,
        @Schema(examples = "Listens actively until the need is understood") String statement,
        @Schema(description = "A level of the skill's proficiency scale", examples = "3") @Nullable Integer proficiencyLevel,
        @Schema(
                        description = "By what it is known that the skill is mastered",
                        examples = "Names the caller's need in one sentence in 8 of 10 role-plays")
                String criterion,
        List<PracticeActivity> practiceActivities)
        implements Versioned {

    static LearningObjectiveResponse of(LearningObjective objective) {
        return new LearningObjectiveResponse(
                objective.id(),
                objective.version(),
                objective.createdAt(),
                objective.updatedAt(),
                objective.externalReference(),
                objective.initiativeId(),
                objective.skillId(),
                objective.statement(),
                objective.proficiencyLevel(),
                objective.criterion(),
                objective.practiceActivities());
    }
}
