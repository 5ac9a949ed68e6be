package io.throughline.participation.statement;

import io.throughline.participation.load.PersonRow;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a file: that a person practiced on a day. */
@Schema(name = "PracticeRow")
record PracticeRow(
        UUID initiativeId,
        @Schema(description = "The person; or else another name of theirs") @Nullable UUID employeeId,
        @Size(min = 1, max = 100) @Schema(examples = "workday") @Nullable String employeeSourceSystem,
        @Size(min = 1, max = 200) @Schema(examples = "WD-100234") @Nullable String employeeExternalId,
        @Size(min = 3, max = 320) @Schema(examples = "dana.reyes@example.com") @Nullable String employeeEmail,
        @Size(min = 1, max = 300) @Schema(examples = "https://lms.example.com/role-plays/7") String activity,
        LocalDate practicedOn,
        @DecimalMin(value = "0", inclusive = false) @DecimalMax("24") @Schema(description = "On that day with that activity", examples = "0.5")
                @Nullable BigDecimal hours)
        implements PersonRow {}
