package io.throughline.organization;

import io.throughline.platform.persistence.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ids of everything that can be measured: org units now, employees and cohorts beside them. */
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
