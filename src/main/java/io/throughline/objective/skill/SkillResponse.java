package io.throughline.objective.skill;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A skill as clients see it. */
@Schema(name = "Skill")
record SkillResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "Active listening") String name,
        @Schema(examples = "Hears the need behind the words, and shows it") @Nullable String description,
        @Schema(description = "From less to more") List<ProficiencyLevel> proficiencyScale)
        implements Versioned {

    static SkillResponse of(Skill skill) {
        return new SkillResponse(
                skill.id(),
                skill.version(),
                skill.createdAt(),
                skill.updatedAt(),
                skill.externalReference(),
                skill.name(),
                skill.description(),
                skill.proficiencyScale());
    }
}
