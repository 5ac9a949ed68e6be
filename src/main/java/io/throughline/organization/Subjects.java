package io.throughline.organization;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.persistence.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ids of everything that can be measured: org units, employees and cohorts. */
@ApplicationScoped
public class Subjects {

    private final EntityManager entities;
    private final References references;

    Subjects(EntityManager entities, References references) {
        this.entities = entities;
        this.references = references;
    }

    /** Those of the ids that can be measured. */
    public Set<UUID> existing(Collection<UUID> ids) {
        List<?> found = entities.createNativeQuery("select id from subject where id in (:ids)")
                .setParameter("ids", ids)
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** What each of the ids is; those that are no subjects are missing. */
    public Map<UUID, SubjectKind> kindsOf(Collection<UUID> ids) {
        List<?> found = entities.createNativeQuery("select id, kind from subject where id = any (:ids)")
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> SubjectKind.valueOf((String) row[1])));
    }

    /** The subjects that other systems know by these ids, as far as there are any. */
    public Map<ExternalReference, UUID> knownAs(Collection<ExternalReference> references) {
        // How many are asked for is hidden from the planner, or it would plan anew for each number of them.
        List<?> found = entities.createNativeQuery(
                        """
                        with asked as (
                            select * from unnest((select cast(:systems as text[])), (select cast(:ids as text[])))
                                     asked (source_system, external_id))
                        select source_system, external_id, u.id
                        from asked join org_unit u using (source_system, external_id)
                        union all
                        select source_system, external_id, e.id
                        from asked join employee e using (source_system, external_id)
                        union all
                        select source_system, external_id, i.employee_id
                        from asked join employee_identifier i using (source_system, external_id)
                        """)
                .setParameter(
                        "systems",
                        references.stream().map(ExternalReference::sourceSystem).toArray(String[]::new))
                .setParameter(
                        "ids",
                        references.stream().map(ExternalReference::externalId).toArray(String[]::new))
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> new ExternalReference((String) row[0], (String) row[1]),
                        row -> (UUID) row[2],
                        (one, same) -> one));
    }

    void register(UUID id, SubjectKind kind) {
        entities.createNativeQuery("insert into subject (id, kind) values (:id, :kind)")
                .setParameter("id", id)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    /** Once its record is gone. What came to be measured meanwhile is refused by the database's foreign key. */
    void forget(UUID id) {
        entities.createNativeQuery("delete from subject where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    void refuseIfUsed(UUID id) {
        references.refuseIfAny("subject", id);
    }
}
