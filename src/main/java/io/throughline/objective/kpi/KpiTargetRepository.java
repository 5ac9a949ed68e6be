package io.throughline.objective.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored KPI targets. */
@ApplicationScoped
class KpiTargetRepository implements PanacheRepositoryBase<KpiTarget, UUID> {

    boolean existFor(UUID kpiId) {
        return count("kpi.id", kpiId) > 0;
    }

    List<KpiTarget> ofObjectives(Collection<UUID> objectiveIds) {
        return list("objectiveId in ?1", objectiveIds);
    }
}
