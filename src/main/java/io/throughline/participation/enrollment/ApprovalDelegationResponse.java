package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delegation as clients see it. */
@Schema(name = "ApprovalDelegation")
record ApprovalDelegationResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("employee") UUID managerId,
        @Reference("employee") UUID delegateId,
        LocalDate effectiveFrom,
        @Schema(description = "The first day on which it does not hold any more", examples = "2026-08-01")
                LocalDate effectiveTo)
        implements Versioned {

    static ApprovalDelegationResponse of(ApprovalDelegation delegation) {
        return new ApprovalDelegationResponse(
                delegation.id(),
                delegation.version(),
                delegation.createdAt(),
                delegation.updatedAt(),
                delegation.externalReference(),
                delegation.managerId(),
                delegation.delegateId(),
                delegation.effectiveFrom(),
                delegation.effectiveTo());
    }
}
