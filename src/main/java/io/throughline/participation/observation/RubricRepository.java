package io.throughline.participation.observation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The stored rubrics. */
@ApplicationScoped
class RubricRepository implements PanacheRepositoryBase<Rubric, UUID> {

    boolean isNamed(UUID behavior, String name, UUID other) {
        return count("behaviorId = ?1 and lower(name) = lower(?2) and id <> ?3", behavior, name, other) > 0;
    }

    /** The rubric, which stays as it is until the transaction ends. */
    Optional<Rubric> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    Optional<RubricVersion> version(UUID id, int version) {
        return Optional.ofNullable(getEntityManager().find(RubricVersion.class, new RubricVersion.Key(id, version)));
    }

    void add(RubricVersion version) {
        getEntityManager().persist(version);
    }

    /** Whether an observation was made by that version, or by any from it on. */
    boolean isUsed(UUID id, int fromVersion) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from Observation where rubricId = :id and rubricVersion >= :version", Integer.class)
                .setParameter("id", id)
                .setParameter("version", fromVersion)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
