package io.throughline.participation.enrollment;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody decides on enrollments for a manager, for some time. */
@Entity
@Table(name = "approval_delegation")
class ApprovalDelegation extends StoredRecord {

    @Column(name = "manager_id")
    private UUID managerId;

    @Column(name = "delegate_id")
    private UUID delegateId;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "effective_to")
    private LocalDate effectiveTo;

    protected ApprovalDelegation() {}

    ApprovalDelegation(ApprovalDelegationRequest request) {
        replace(request);
    }

    final void replace(ApprovalDelegationRequest request) {
        managerId = request.managerId();
        delegateId = request.delegateId();
        effectiveFrom = request.effectiveFrom();
        effectiveTo = request.effectiveTo();
        knownAs(request.externalReference());
    }

    UUID managerId() {
        return managerId;
    }

    UUID delegateId() {
        return delegateId;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    LocalDate effectiveTo() {
        return effectiveTo;
    }
}
