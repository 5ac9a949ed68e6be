package io.throughline.objective.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored KPIs. */
@ApplicationScoped
class KpiRepository implements PanacheRepositoryBase<Kpi, UUID> {

    Optional<Kpi> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
