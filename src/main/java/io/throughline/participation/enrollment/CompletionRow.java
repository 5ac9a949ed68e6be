package io.throughline.participation.enrollment;

import io.throughline.participation.load.PersonRow;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of a file: that a person completed an initiative. */
@Schema(name = "EnrollmentCompletionRow")
record CompletionRow(
        UUID initiativeId,
        @Schema(description = "The person; or else another name of theirs") @Nullable UUID employeeId,
        @Size(min = 1, max = 100) @Schema(examples = "workday") @Nullable String employeeSourceSystem,
        @Size(min = 1, max = 200) @Schema(examples = "WD-100234") @Nullable String employeeExternalId,
        @Size(min = 3, max = 320) @Schema(examples = "dana.reyes@example.com") @Nullable String employeeEmail,
        LocalDate completedOn,
        @DecimalMin(value = "0", inclusive = false) @DecimalMax("10000") @Schema(description = "Working hours that it took the person", examples = "12.5")
                BigDecimal hours)
        implements PersonRow {}
