package io.throughline.initiative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored behaviors. */
@ApplicationScoped
class BehaviorRepository implements PanacheRepositoryBase<Behavior, UUID> {

    List<Behavior> ofInitiatives(Collection<UUID> initiatives) {
        return list("initiativeId in ?1", initiatives);
    }
}
