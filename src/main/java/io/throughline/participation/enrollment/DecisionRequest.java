package io.throughline.participation.enrollment;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a supervisor says to a request. */
@Schema(name = "EnrollmentDecisionRequest")
record DecisionRequest(
        @Schema(examples = "APPROVED") Verdict decision,
        @Schema(
                        description = "Who decides: the person's manager today, the manager's delegate, or once it is"
                                + " escalated the manager's manager; never the person")
                UUID deciderId,
        @Size(min = 1, max = 2000) @Schema(examples = "Fits the account plan") @Nullable String comment) {}
