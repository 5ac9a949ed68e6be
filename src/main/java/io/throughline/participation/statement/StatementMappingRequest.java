package io.throughline.participation.statement;

import io.throughline.participation.skillcheck.Stage;
import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a mapping. */
@Schema(name = "StatementMappingRequest")
record StatementMappingRequest(
        @Size(min = 1, max = 300) @Schema(examples = "http://adlnet.gov/expapi/verbs/completed") String verb,
        @Size(min = 1, max = 300) @Schema(description = "Mapped once with this verb", examples = "https://lms.example.com/courses/42")
                String activity,
        @Schema(examples = "COMPLETION") Effect effect,
        UUID initiativeId,
        @Schema(description = "Of a SKILL_CHECK: the instrument, whose newest version the score is taken by") @Nullable UUID instrumentId,
        @Schema(description = "Of a SKILL_CHECK", examples = "POST") @Nullable Stage stage,
        @DecimalMin(value = "0", inclusive = false) @DecimalMax("10000") @Schema(
                        description = "Of a COMPLETION whose statement has no duration: how long it takes",
                        examples = "4")
                @Nullable BigDecimal hours,
        @Valid @Nullable ExternalReference externalReference) {

    static StatementMappingRequest of(StatementMapping mapping) {
        return new StatementMappingRequest(
                mapping.verb(),
                mapping.activity(),
                mapping.effect(),
                mapping.initiativeId(),
                mapping.instrumentId(),
                mapping.stage(),
                mapping.hours(),
                mapping.externalReference());
    }
}
