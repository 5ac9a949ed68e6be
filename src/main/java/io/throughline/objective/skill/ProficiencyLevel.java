package io.throughline.objective.skill;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of a skill's scale, from less to more. */
@Embeddable
@Schema(name = "ProficiencyLevel")
public record ProficiencyLevel(
        @Min(0) @Max(100) @Schema(description = "Grows along the scale", examples = "2") Integer level,
        @Size(min = 1, max = 200) @Schema(examples = "Proficient") String name,
        @Size(max = 2000) @Schema(examples = "Summarizes what the customer said before answering, unprompted") @Nullable String description) {}
