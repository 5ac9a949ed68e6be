package io.throughline.objective.skill;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a skill. */
@Schema(name = "SkillRequest")
record SkillRequest(
        @Size(min = 1, max = 200) @Schema(description = "Unique, whatever its case", examples = "Active listening")
                String name,
        @Size(max = 4000) @Schema(examples = "Hears the need behind the words, and shows it") @Nullable String description,
        @Size(min = 2, max = 10) @Schema(description = "From less to more")
                List<@Valid ProficiencyLevel> proficiencyScale,
        @Valid @Nullable ExternalReference externalReference) {

    static SkillRequest of(Skill skill) {
        return new SkillRequest(skill.name(), skill.description(), skill.proficiencyScale(), skill.externalReference());
    }
}
