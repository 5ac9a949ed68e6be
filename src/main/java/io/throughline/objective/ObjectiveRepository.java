package io.throughline.objective;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.throughline.math.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored objectives. */
@ApplicationScoped
class ObjectiveRepository implements PanacheRepositoryBase<Objective, UUID> {

    private static final String TREE = "select objective_id as here, parent_id as next from objective_parent";
    private static final String SUPERSEDED = "select id as here, supersedes_id as next from objective";

    /** The one that holds the rank: what is retired has given it back. */
    Optional<Objective> withRank(UUID orgUnitId, Period period, int priority) {
        return find(
                        "orgUnitId = ?1 and periodStart = ?2 and periodEnd = ?3 and priority = ?4 and status <> ?5",
                        orgUnitId,
                        period.start(),
                        period.end(),
                        priority,
                        ObjectiveStatus.RETIRED)
                .firstResultOptional();
    }

    boolean areOwnedBy(UUID orgUnitId) {
        return count("orgUnitId", orgUnitId) > 0;
    }

    /** Whether the first objective is the second one or stands above it. */
    boolean isSameOrAbove(UUID objective, UUID start) {
        return leads(TREE, start, objective);
    }

    /** Whether the first objective is the second one or was superseded by it, directly or by way of others. */
    boolean isSameOrSupersededBy(UUID objective, UUID start) {
        return leads(SUPERSEDED, start, objective);
    }

    private boolean leads(String steps, UUID start, UUID end) {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        """
                        with recursive reached(id) as (
                            select cast(:start as uuid)
                            union
                            select step.next from (%s) step join reached on step.here = reached.id
                            where step.next is not null)
                        select exists (select 1 from reached where id = :end)
                        """
                                .formatted(steps))
                .setParameter("start", start)
                .setParameter("end", end)
                .getSingleResult();
    }
}
