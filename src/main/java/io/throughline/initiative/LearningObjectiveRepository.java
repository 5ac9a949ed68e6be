package io.throughline.initiative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The stored learning objectives. */
@ApplicationScoped
class LearningObjectiveRepository implements PanacheRepositoryBase<LearningObjective, UUID> {

    List<LearningObjective> ofInitiative(UUID initiative) {
        return list("initiativeId", initiative);
    }

    List<LearningObjective> findAll(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Which initiative each of the learning objectives belongs to; ids that name none are left out. */
    Map<UUID, UUID> initiativesOf(Collection<UUID> ids) {
        return findAll(ids).stream().collect(Collectors.toMap(LearningObjective::id, LearningObjective::initiativeId));
    }
}
