package io.throughline.initiative;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a learning objective. */
@Schema(name = "LearningObjectiveRequest")
record LearningObjectiveRequest(
        @Schema(description = "Fixed once the learning objective is there") UUID initiativeId,
        UUID skillId,
        @Size(min = 1, max = 1000) @Schema(examples = "Listens actively until the need is understood") String statement,
        @Schema(description = "A level of the skill's proficiency scale", examples = "3") @Nullable Integer proficiencyLevel,
        @Size(min = 1, max = 2000) @Schema(
                        description = "By what it is known that the skill is mastered",
                        examples = "Names the caller's need in one sentence in 8 of 10 role-plays")
                String criterion,
        @Size(max = 50) @Schema(description = "None when omitted") @Nullable List<@Valid PracticeActivity> practiceActivities,
        @Valid @Nullable ExternalReference externalReference)
        implements PartRequest {

    static LearningObjectiveRequest of(LearningObjective objective) {
        return new LearningObjectiveRequest(
                objective.initiativeId(),
                objective.skillId(),
                objective.statement(),
                objective.proficiencyLevel(),
                objective.criterion(),
                objective.practiceActivities(),
                objective.externalReference());
    }

    List<PracticeActivity> activities() {
        return practiceActivities == null ? List.of() : practiceActivities;
    }
}
