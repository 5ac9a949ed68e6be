package io.throughline.participation.enrollment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person has completed what they were enrolled in. */
@Schema(name = "EnrollmentCompletionRequest")
record CompletionRequest(
        @Schema(description = "Not before the request, and never a day to come") LocalDate completedOn,
        @DecimalMin(value = "0", inclusive = false) @DecimalMax("10000") @Schema(description = "Working hours that it took the person", examples = "12.5")
                BigDecimal hours) {}
