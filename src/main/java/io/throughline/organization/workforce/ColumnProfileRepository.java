package io.throughline.organization.workforce;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored column profiles. */
@ApplicationScoped
class ColumnProfileRepository implements PanacheRepositoryBase<ColumnProfile, UUID> {

    Optional<ColumnProfile> named(String name) {
        return find("lower(name) = lower(?1)", name).firstResultOptional();
    }
}
