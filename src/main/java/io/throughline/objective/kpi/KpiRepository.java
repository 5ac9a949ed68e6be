package io.throughline.objective.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
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

    List<KpiDefinition> definitions(UUID kpi, Collection<Integer> versions) {
        return getEntityManager()
                .createQuery(
                        "from KpiDefinition where kpi.id = :kpi and definitionVersion in :versions"
                                + " order by definitionVersion",
                        KpiDefinition.class)
                .setParameter("kpi", kpi)
                .setParameter("versions", versions)
                .getResultList();
    }
}
