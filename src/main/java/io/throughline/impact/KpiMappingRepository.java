package io.throughline.impact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The stored KPI mappings. */
@ApplicationScoped
class KpiMappingRepository implements PanacheRepositoryBase<KpiMapping, UUID> {

    List<KpiMapping> ofInitiatives(Collection<UUID> initiatives) {
        return list("initiativeId in ?1", initiatives);
    }

    /** Those of an initiative on one target: few, as they differ by their parts. */
    List<KpiMapping> between(UUID initiative, UUID target) {
        return list("initiativeId = ?1 and kpiTargetId = ?2", initiative, target);
    }

    List<KpiMapping> throughBehavior(UUID behavior) {
        return list("behaviorId = ?1 order by id", behavior);
    }

    List<KpiMapping> ofTargets(Collection<UUID> targets) {
        return list("kpiTargetId in ?1", targets);
    }
}
