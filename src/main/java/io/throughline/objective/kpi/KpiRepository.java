package io.throughline.objective.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored KPIs. */
@ApplicationScoped
class KpiRepository implements PanacheRepositoryBase<Kpi, UUID> {

    /** The KPI, held as it is until the transaction ends. */
    @Nullable Kpi hold(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_READ);
    }

    Optional<Kpi> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
