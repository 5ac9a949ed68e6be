package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of an enrollment before it is decided on. */
@Schema(name = "EnrollmentRequest")
record EnrollmentRequest(
        @Schema(description = "Fixed once the enrollment is there") UUID initiativeId,
        @Schema(description = "Who wants to take part; fixed once the enrollment is there") UUID employeeId,
        @Schema(description = "Today when omitted; never a day to come") @Nullable LocalDate requestedOn,
        @Size(min = 1, max = 4000) @Schema(
                        description =
                                "How it serves the business that this person takes part; required in personal development",
                        examples = "I take over the key accounts in October and will negotiate their renewals")
                @Nullable String relevance,
        @Valid @Nullable ExternalReference externalReference) {

    static EnrollmentRequest of(Enrollment enrollment) {
        return new EnrollmentRequest(
                enrollment.initiativeId(),
                enrollment.employeeId(),
                enrollment.requestedOn(),
                enrollment.relevance(),
                enrollment.externalReference());
    }
}
