package io.throughline.participation.enrollment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a person does not take part after all. */
@Schema(name = "EnrollmentWithdrawalRequest")
record WithdrawalRequest(@Size(min = 1, max = 2000) @Schema(examples = "Changed teams") @Nullable String reason) {}
