package io.throughline.objective.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The stored unit values. */
@ApplicationScoped
class UnitValueRepository implements PanacheRepositoryBase<UnitValue, UUID> {

    boolean existFor(UUID kpiId) {
        return count("kpiId", kpiId) > 0;
    }
}
