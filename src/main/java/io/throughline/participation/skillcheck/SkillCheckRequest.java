package io.throughline.participation.skillcheck;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a skill check. All but score and remark is what makes it the check it is, and fixed. */
@Schema(name = "SkillCheckRequest")
record SkillCheckRequest(
        @Schema(description = "What the person takes part in") UUID initiativeId,
        UUID employeeId,
        UUID instrumentId,
        @Min(1) @Schema(
                        description = "The version that the check was taken with; the newest when omitted",
                        examples = "1")
                @Nullable Integer instrumentVersion,
        @Schema(examples = "POST") Stage stage,
        @Schema(description = "Never a day to come") LocalDate takenOn,
        @Schema(description = "On the instrument's scale", examples = "72") BigDecimal score,
        @Size(min = 1, max = 2000) @Schema(examples = "Second attempt after a technical fault") @Nullable String remark,
        @Valid @Nullable ExternalReference externalReference) {

    static SkillCheckRequest of(SkillCheck check) {
        return new SkillCheckRequest(
                check.initiativeId(),
                check.employeeId(),
                check.instrumentId(),
                check.instrumentVersion(),
                check.stage(),
                check.takenOn(),
                check.score(),
                check.remark(),
                check.externalReference());
    }

    /** The same score, with what another request said besides. */
    SkillCheckRequest keeping(SkillCheck stored) {
        return new SkillCheckRequest(
                initiativeId,
                employeeId,
                instrumentId,
                instrumentVersion,
                stage,
                takenOn,
                score,
                stored.remark(),
                stored.externalReference());
    }
}
