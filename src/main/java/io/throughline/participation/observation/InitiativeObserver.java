package io.throughline.participation.observation;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Somebody who may observe in an initiative whomever they are not themselves: a coach, a quality manager. */
@Entity
@Table(name = "initiative_observer")
class InitiativeObserver extends StoredRecord {

    @Column(name = "initiative_id", updatable = false)
    private UUID initiativeId;

    @Column(name = "employee_id")
    private UUID employeeId;

    protected InitiativeObserver() {}

    InitiativeObserver(InitiativeObserverRequest request) {
        initiativeId = request.initiativeId();
        replace(request);
    }

    final void replace(InitiativeObserverRequest request) {
        employeeId = request.employeeId();
        knownAs(request.externalReference());
    }

    UUID initiativeId() {
        return initiativeId;
    }

    UUID employeeId() {
        return employeeId;
    }
}
