package io.throughline.organization.workforce;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which field a heading of another system stands for. */
@Embeddable
@Schema(name = "ColumnMapping")
record ColumnMapping(
        @Size(min = 1, max = 200) @Schema(description = "As the system writes it; capitals make no difference", examples = "Vorname")
                String heading,
        @Size(min = 1, max = 100) @Schema(description = "A field of WorkforceRow", examples = "givenName")
                String field) {}
