package io.throughline.initiative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The stored initiatives. */
@ApplicationScoped
class InitiativeRepository implements PanacheRepositoryBase<Initiative, UUID> {

    boolean exists(UUID id) {
        return count("id", id) > 0;
    }

    List<Initiative> active() {
        return list("status", InitiativeStatus.ACTIVE);
    }
}
