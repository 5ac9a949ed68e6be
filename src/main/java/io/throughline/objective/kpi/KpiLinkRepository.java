package io.throughline.objective.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored KPI links. */
@ApplicationScoped
class KpiLinkRepository implements PanacheRepositoryBase<KpiLink, UUID> {

    Optional<KpiLink> between(UUID leadingKpiId, UUID laggingKpiId) {
        return find("leadingKpiId = ?1 and laggingKpiId = ?2", leadingKpiId, laggingKpiId)
                .firstResultOptional();
    }

    /** Those that begin or end at one of these KPIs. */
    List<KpiLink> touching(Collection<UUID> kpiIds) {
        return list("leadingKpiId in ?1 or laggingKpiId in ?1", kpiIds);
    }

    /** Whether links count on the KPI being of that kind. */
    boolean relyOn(UUID kpiId, Indicator indicator) {
        return count(indicator == Indicator.LEADING ? "leadingKpiId" : "laggingKpiId", kpiId) > 0;
    }
}
