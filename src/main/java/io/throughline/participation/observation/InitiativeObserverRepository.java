package io.throughline.participation.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored observers. */
@ApplicationScoped
class InitiativeObserverRepository implements PanacheRepositoryBase<InitiativeObserver, UUID> {

    Optional<InitiativeObserver> named(UUID initiative, UUID employee) {
        return find("initiativeId = ?1 and employeeId = ?2", initiative, employee)
                .firstResultOptional();
    }
}
