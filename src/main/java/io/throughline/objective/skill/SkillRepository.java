package io.throughline.objective.skill;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The stored skills. */
@ApplicationScoped
class SkillRepository implements PanacheRepositoryBase<Skill, UUID> {

    Optional<Skill> named(String name) {
        return find("lower(name) = lower(?1)", name).firstResultOptional();
    }
}
