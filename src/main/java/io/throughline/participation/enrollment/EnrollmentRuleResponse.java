package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enrollment rule as clients see it. */
@Schema(name = "EnrollmentRule")
record EnrollmentRuleResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Reference("org-unit") @Nullable UUID orgUnitId)
        implements Versioned {

    static EnrollmentRuleResponse of(EnrollmentRule rule) {
        return new EnrollmentRuleResponse(
                rule.id(),
                rule.version(),
                rule.createdAt(),
                rule.updatedAt(),
                rule.externalReference(),
                rule.initiativeId(),
                rule.orgUnitId());
    }
}
