package io.throughline.participation.skillcheck;

import io.throughline.participation.load.PersonRow;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a file: a skill check of a person who may be named as other systems name them. */
@Schema(name = "SkillCheckRow")
record SkillCheckRow(
        UUID initiativeId,
        @Schema(description = "The person; or else another name of theirs") @Nullable UUID employeeId,
        @Size(min = 1, max = 100) @Schema(examples = "workday") @Nullable String employeeSourceSystem,
        @Size(min = 1, max = 200) @Schema(examples = "WD-100234") @Nullable String employeeExternalId,
        @Size(min = 3, max = 320) @Schema(examples = "dana.reyes@example.com") @Nullable String employeeEmail,
        UUID instrumentId,
        @Min(1) @Schema(description = "The newest when omitted", examples = "1") @Nullable Integer instrumentVersion,
        @Schema(examples = "POST") Stage stage,
        LocalDate takenOn,
        @Schema(examples = "72") BigDecimal score)
        implements PersonRow {

    SkillCheckRequest request(UUID employee) {
        return new SkillCheckRequest(
                initiativeId, employee, instrumentId, instrumentVersion, stage, takenOn, score, null, null);
    }
}
