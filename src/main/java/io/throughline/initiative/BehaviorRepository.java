package io.throughline.initiative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored behaviors. */
@ApplicationScoped
class BehaviorRepository implements PanacheRepositoryBase<Behavior, UUID> {

    List<Behavior> ofInitiative(UUID initiative) {
        return list("initiativeId", initiative);
    }

    List<Behavior> findAll(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
