package io.throughline.initiative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The stored initiatives. */
@ApplicationScoped
class InitiativeRepository implements PanacheRepositoryBase<Initiative, UUID> {

    boolean exists(UUID id) {
        return count("id", id) > 0;
    }
}
