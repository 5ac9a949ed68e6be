package io.throughline.objective;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored objective categories. */
@ApplicationScoped
class ObjectiveCategoryRepository implements PanacheRepositoryBase<ObjectiveCategory, UUID> {

    Optional<ObjectiveCategory> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
