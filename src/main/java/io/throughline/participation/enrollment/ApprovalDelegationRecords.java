package io.throughline.participation.enrollment;

import io.throughline.organization.employee.Employees;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of delegations: two different people, and a time that ends. */
@Singleton
class ApprovalDelegationRecords
        extends Records<ApprovalDelegation, ApprovalDelegationRequest, ApprovalDelegationResponse> {

    private final Employees employees;

    ApprovalDelegationRecords(RecordSupport support, Employees employees) {
        super(
                support,
                ListSource.of("approval-delegation", ApprovalDelegation.class, "effectiveFrom", "effectiveTo"),
                ApprovalDelegationRequest.class,
                ApprovalDelegationResponse.class);
        this.employees = employees;
    }

    @Override
    protected ApprovalDelegation make(ApprovalDelegationRequest request) {
        check(null, request);
        return new ApprovalDelegation(request);
    }

    @Override
    protected void change(ApprovalDelegation stored, ApprovalDelegationRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected ApprovalDelegationRequest asRequest(ApprovalDelegation stored) {
        return ApprovalDelegationRequest.of(stored);
    }

    @Override
    protected ApprovalDelegationResponse answer(ApprovalDelegation stored) {
        return ApprovalDelegationResponse.of(stored);
    }

    private void check(@Nullable ApprovalDelegation stored, ApprovalDelegationRequest request) {
        Set<UUID> known = employees.existing(List.of(request.managerId(), request.delegateId()));
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                        !known.contains(request.managerId()),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/managerId",
                        "is not an employee")
                .addIf(
                        !known.contains(request.delegateId()),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/delegateId",
                        "is not an employee")
                .addIf(
                        request.delegateId().equals(request.managerId()),
                        ProblemType.SELF_DELEGATION,
                        "/delegateId",
                        "is the manager")
                .addIf(
                        !request.effectiveTo().isAfter(request.effectiveFrom()),
                        ProblemType.PERIOD_REVERSED,
                        "/effectiveTo",
                        "must be after " + request.effectiveFrom())
                .throwIfAny();
    }
}
