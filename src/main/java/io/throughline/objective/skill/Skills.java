package io.throughline.objective.skill;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of the skills for what stands above them. */
@ApplicationScoped
public class Skills {

    private final SkillRepository skills;

    Skills(SkillRepository skills) {
        this.skills = skills;
    }

    public Optional<SkillFacts> find(UUID id) {
        return skills.findByIdOptional(id).map(SkillFacts::of);
    }

    /** Those of the ids that are skills. */
    public List<SkillFacts> findAll(Collection<UUID> ids) {
        return skills.list("id in ?1", ids).stream().map(SkillFacts::of).toList();
    }

    /** A skill as other rooms know it, its scale from less to more. */
    public record SkillFacts(UUID id, String name, List<ProficiencyLevel> proficiencyScale) {

        static SkillFacts of(Skill skill) {
            return new SkillFacts(skill.id(), skill.name(), skill.proficiencyScale());
        }
    }
}
