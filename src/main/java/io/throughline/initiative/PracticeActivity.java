package io.throughline.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that people do to practice a skill before they need it on the job. */
@Embeddable
@Schema(name = "PracticeActivity")
record PracticeActivity(
        @Enumerated(EnumType.STRING) @Schema(examples = "ROLE_PLAY") ActivityKind kind,
        @Size(min = 1, max = 1000) @Schema(examples = "Summarize a caller's problem back to them")
                String description) {}
