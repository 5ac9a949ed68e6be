package io.throughline.objective.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored unit values. */
@ApplicationScoped
class UnitValueRepository implements PanacheRepositoryBase<UnitValue, UUID> {

    boolean existFor(UUID kpiId) {
        return count("kpiId", kpiId) > 0;
    }

    /** The one with the latest as-of date; of several, the one that came last. */
    Optional<UnitValue> newestOf(UUID kpiId) {
        return find("kpiId = ?1 order by asOfDate desc, id desc", kpiId).firstResultOptional();
    }
}
