package io.throughline.participation.skillcheck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The stored instruments. */
@ApplicationScoped
class InstrumentRepository implements PanacheRepositoryBase<Instrument, UUID> {

    boolean isNamed(String name, UUID other) {
        return count("lower(name) = lower(?1) and id <> ?2", name, other) > 0;
    }

    /** The instrument, which stays as it is until the transaction ends. */
    Optional<Instrument> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    Optional<InstrumentVersion> version(UUID id, int version) {
        return Optional.ofNullable(
                getEntityManager().find(InstrumentVersion.class, new InstrumentVersion.Key(id, version)));
    }

    void add(InstrumentVersion version) {
        getEntityManager().persist(version);
    }

    /** Whether a check was taken with that version, or with any from it on. */
    boolean isUsed(UUID id, int fromVersion) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from SkillCheck where instrumentId = :id and instrumentVersion >= :version",
                        Integer.class)
                .setParameter("id", id)
                .setParameter("version", fromVersion)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
