package io.throughline.organization;

import io.throughline.platform.persistence.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The ids of everything that can be measured: org units now, employees and cohorts beside them. */
@ApplicationScoped
public class Subjects {

    private final EntityManager entities;
    private final References references;

    Subjects(EntityManager entities, References references) {
        this.entities = entities;
        this.references = references;
    }

    public boolean exists(UUID id) {
        return !entities.createNativeQuery("select 1 from subject where id = :id")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    void register(UUID id, SubjectKind kind) {
        entities.createNativeQuery("insert into subject (id, kind) values (:id, :kind)")
                .setParameter("id", id)
                .setParameter("kind", kind.name())
                .executeUpdate();
    }

    void refuseIfUsed(UUID id) {
        references.refuseIfAny("subject", id);
    }
}
