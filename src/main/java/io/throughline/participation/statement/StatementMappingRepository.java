package io.throughline.participation.statement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored mappings. */
@ApplicationScoped
class StatementMappingRepository implements PanacheRepositoryBase<StatementMapping, UUID> {

    Optional<StatementMapping> of(String verb, String activity) {
        return find("verb = ?1 and activity = ?2", verb, activity).firstResultOptional();
    }
}
