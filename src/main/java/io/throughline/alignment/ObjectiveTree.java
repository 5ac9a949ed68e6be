package io.throughline.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The way through the objectives that contribute to each other, however long it is, in one statement. */
@ApplicationScoped
class ObjectiveTree {

    private final EntityManager entities;

    ObjectiveTree(EntityManager entities) {
        this.entities = entities;
    }

    /** The objectives themselves and all that they contribute to, directly or by way of others. */
    List<UUID> upFrom(Collection<UUID> objectives) {
        return reached(
                "select p.parent_id from objective_parent p join reached r on p.objective_id = r.id", objectives);
    }

    /** The objective itself and all that contribute to it. */
    List<UUID> downFrom(UUID objective) {
        return reached(
                "select p.objective_id from objective_parent p join reached r on p.parent_id = r.id",
                List.of(objective));
    }

    private List<UUID> reached(String step, Collection<UUID> start) {
        List<?> ids = entities.createNativeQuery(
                        """
                        with recursive reached(id) as (select id from objective where id in (:start) union %s)
                        select id from reached"""
                                .formatted(step),
                        UUID.class)
                .setParameter("start", start)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
