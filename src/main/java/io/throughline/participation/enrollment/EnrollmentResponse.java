package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.privacy.OfPerson;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enrollment as clients see it. History keeps it without what people wrote. */
@Schema(name = "Enrollment")
record EnrollmentResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Reference("employee") UUID employeeId,
        LocalDate requestedOn,
        @Schema(description = "Null in past states: history keeps nothing that people wrote") @Nullable String relevance,
        @Schema(examples = "APPROVED") EnrollmentStatus status,
        @Schema(description = "While it is requested: from when on the manager's manager may decide as well") @Nullable Instant escalatesAt,
        @Nullable Decision decision,
        @Schema(description = "Null in past states") @Nullable String withdrawalReason,
        @Nullable LocalDate completedOn,
        @Schema(description = "Working hours that it took the person", examples = "12.5") @Nullable BigDecimal hours)
        implements Versioned, OfPerson {

    /** Who decided, and as what. */
    @Schema(name = "EnrollmentDecision")
    record Decision(
            @Schema(examples = "MANAGER") DecisionRole decidedAs,
            @Schema(description = "Null where a rule decided") @Nullable UUID deciderId,
            @Schema(description = "The rule, where one decided") @Nullable UUID ruleId,
            Instant decidedAt,
            @Schema(description = "Null in past states") @Nullable String comment) {

        static @Nullable Decision of(Enrollment enrollment) {
            DecisionRole role = enrollment.decidedAs();
            Instant at = enrollment.decidedAt();
            return role == null || at == null
                    ? null
                    : new Decision(role, enrollment.deciderId(), enrollment.ruleId(), at, enrollment.comment());
        }

        Decision withoutComment() {
            return new Decision(decidedAs, deciderId, ruleId, decidedAt, null);
        }
    }

    static EnrollmentResponse of(Enrollment enrollment, Instant escalatesAt) {
        return new EnrollmentResponse(
                enrollment.id(),
                enrollment.version(),
                enrollment.createdAt(),
                enrollment.updatedAt(),
                enrollment.externalReference(),
                enrollment.initiativeId(),
                enrollment.employeeId(),
                enrollment.requestedOn(),
                enrollment.relevance(),
                enrollment.status(),
                enrollment.status() == EnrollmentStatus.REQUESTED ? escalatesAt : null,
                Decision.of(enrollment),
                enrollment.withdrawalReason(),
                enrollment.completedOn(),
                enrollment.hours());
    }

    EnrollmentResponse withoutWords() {
        return new EnrollmentResponse(
                id,
                version,
                createdAt,
                updatedAt,
                null,
                initiativeId,
                employeeId,
                requestedOn,
                null,
                status,
                escalatesAt,
                decision == null ? null : decision.withoutComment(),
                null,
                completedOn,
                hours);
    }

    @Override
    public UUID personId() {
        return employeeId;
    }
}
