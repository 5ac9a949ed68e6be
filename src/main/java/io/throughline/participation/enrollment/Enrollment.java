package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in an initiative, from the request to the completion. */
@Entity
@Table(name = "enrollment")
class Enrollment extends StoredRecord {

    @Column(name = "initiative_id", updatable = false)
    private UUID initiativeId;

    @Column(name = "employee_id", updatable = false)
    private UUID employeeId;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    private @Nullable String relevance;

    @Enumerated(EnumType.STRING)
    private EnrollmentStatus status = EnrollmentStatus.REQUESTED;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_as")
    private @Nullable DecisionRole decidedAs;

    @Column(name = "decider_id")
    private @Nullable UUID deciderId;

    @Column(name = "rule_id")
    private @Nullable UUID ruleId;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String comment;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Column(name = "completed_on")
    private @Nullable LocalDate completedOn;

    private @Nullable BigDecimal hours;

    protected Enrollment() {}

    Enrollment(EnrollmentRequest request, LocalDate today) {
        initiativeId = request.initiativeId();
        employeeId = request.employeeId();
        replace(request, today);
    }

    final void replace(EnrollmentRequest request, LocalDate today) {
        requestedOn = request.requestedOn() == null ? today : request.requestedOn();
        relevance = request.relevance();
        knownAs(request.externalReference());
    }

    void admitBy(UUID rule, Instant now) {
        status = EnrollmentStatus.APPROVED;
        decidedAs = DecisionRole.RULE;
        ruleId = rule;
        decidedAt = now;
    }

    void decide(DecisionRequest decision, DecisionRole role, Instant now) {
        status = decision.decision().status();
        decidedAs = role;
        deciderId = decision.deciderId();
        decidedAt = now;
        comment = decision.comment();
    }

    void complete(CompletionRequest completion) {
        status = EnrollmentStatus.COMPLETED;
        completedOn = completion.completedOn();
        hours = completion.hours();
    }

    void withdraw(@Nullable String reason) {
        status = EnrollmentStatus.WITHDRAWN;
        withdrawalReason = reason;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    UUID employeeId() {
        return employeeId;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    @Nullable String relevance() {
        return relevance;
    }

    EnrollmentStatus status() {
        return status;
    }

    @Nullable DecisionRole decidedAs() {
        return decidedAs;
    }

    @Nullable UUID deciderId() {
        return deciderId;
    }

    @Nullable UUID ruleId() {
        return ruleId;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String comment() {
        return comment;
    }

    @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    @Nullable LocalDate completedOn() {
        return completedOn;
    }

    @Nullable BigDecimal hours() {
        return hours;
    }
}
