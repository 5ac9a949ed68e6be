package io.throughline.objective.skill;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Something people can be able to do, with the scale on which it is judged. */
@Entity
@Table(name = "skill")
class Skill extends StoredRecord {

    private String name;

    private @Nullable String description;

    @ElementCollection
    @CollectionTable(name = "skill_level", joinColumns = @JoinColumn(name = "skill_id"))
    @OrderBy("level")
    @BatchSize(size = 200)
    private List<ProficiencyLevel> proficiencyScale = new ArrayList<>();

    protected Skill() {}

    Skill(SkillRequest request) {
        replace(request);
    }

    final void replace(SkillRequest request) {
        name = request.name();
        description = request.description();
        judgeBy(request.proficiencyScale());
        knownAs(request.externalReference());
    }

    /** The same scale again is no change. */
    private void judgeBy(List<ProficiencyLevel> scale) {
        if (!scale.equals(proficiencyScale())) {
            proficiencyScale.clear();
            proficiencyScale.addAll(scale);
        }
    }

    String name() {
        return name;
    }

    @Nullable String description() {
        return description;
    }

    List<ProficiencyLevel> proficiencyScale() {
        return List.copyOf(proficiencyScale);
    }
}
