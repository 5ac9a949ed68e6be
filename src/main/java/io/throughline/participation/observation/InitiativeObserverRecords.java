package io.throughline.participation.observation;

import io.throughline.initiative.Initiatives;
import io.throughline.organization.employee.Employees;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.RecordSupport;
import io.throughline.platform.record.Records;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The rules of observers: named once for an initiative. */
@Singleton
class InitiativeObserverRecords
        extends Records<InitiativeObserver, InitiativeObserverRequest, InitiativeObserverResponse> {

    private final InitiativeObserverRepository observers;
    private final Initiatives initiatives;
    private final Employees employees;

    InitiativeObserverRecords(
            RecordSupport support,
            InitiativeObserverRepository observers,
            Initiatives initiatives,
            Employees employees) {
        super(
                support,
                ListSource.of("initiative-observer", InitiativeObserver.class),
                InitiativeObserverRequest.class,
                InitiativeObserverResponse.class);
        this.observers = observers;
        this.initiatives = initiatives;
        this.employees = employees;
    }

    @Override
    protected InitiativeObserver make(InitiativeObserverRequest request) {
        check(null, request);
        return new InitiativeObserver(request);
    }

    @Override
    protected void change(InitiativeObserver stored, InitiativeObserverRequest request) {
        check(stored, request);
        stored.replace(request);
    }

    @Override
    protected InitiativeObserverRequest asRequest(InitiativeObserver stored) {
        return InitiativeObserverRequest.of(stored);
    }

    @Override
    protected InitiativeObserverResponse answer(InitiativeObserver stored) {
        return InitiativeObserverResponse.of(stored);
    }

    private void check(@Nullable InitiativeObserver stored, InitiativeObserverRequest request) {
        Faults faults = faults(stored, request.externalReference());
        faults.addIf(
                        initiatives.find(request.initiativeId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/initiativeId",
                        "is not an initiative")
                .addIf(
                        stored != null && !stored.initiativeId().equals(request.initiativeId()),
                        ProblemType.IMMUTABLE,
                        "/initiativeId",
                        "is fixed: an observer is named for one initiative")
                .addIf(
                        employees.find(request.employeeId()).isEmpty(),
                        ProblemType.UNKNOWN_REFERENCE,
                        "/employeeId",
                        "is not an employee")
                .addIf(
                        observers
                                .named(request.initiativeId(), request.employeeId())
                                .filter(other -> other != stored)
                                .isPresent(),
                        ProblemType.DUPLICATE,
                        "/employeeId",
                        "is an observer of this initiative already")
                .throwIfAny();
    }
}
