package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a delegation. */
@Schema(name = "ApprovalDelegationRequest")
record ApprovalDelegationRequest(
        @Schema(description = "For whom decisions are made") UUID managerId,
        @Schema(description = "Who makes them, though never on their own enrollment") UUID delegateId,
        LocalDate effectiveFrom,
        @Schema(description = "The first day on which it does not hold any more", examples = "2026-08-01")
                LocalDate effectiveTo,
        @Valid @Nullable ExternalReference externalReference) {

    static ApprovalDelegationRequest of(ApprovalDelegation delegation) {
        return new ApprovalDelegationRequest(
                delegation.managerId(),
                delegation.delegateId(),
                delegation.effectiveFrom(),
                delegation.effectiveTo(),
                delegation.externalReference());
    }
}
