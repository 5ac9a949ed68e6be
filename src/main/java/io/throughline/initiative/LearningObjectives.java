package io.throughline.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to learning objectives for the rooms above. */
@ApplicationScoped
public class LearningObjectives {

    private final LearningObjectiveRepository objectives;

    LearningObjectives(LearningObjectiveRepository objectives) {
        this.objectives = objectives;
    }

    public Optional<LearningObjectiveFacts> find(UUID id) {
        return objectives.findByIdOptional(id).map(LearningObjectiveFacts::of);
    }

    public List<LearningObjectiveFacts> ofInitiative(UUID initiative) {
        return facts(objectives.ofInitiative(initiative));
    }

    /** Those of the ids that are learning objectives. */
    public List<LearningObjectiveFacts> findAll(Collection<UUID> ids) {
        return facts(objectives.findAll(ids));
    }

    private static List<LearningObjectiveFacts> facts(List<LearningObjective> found) {
        return found.stream().map(LearningObjectiveFacts::of).toList();
    }

    /** A learning objective as other rooms know it. */
    public record LearningObjectiveFacts(
            UUID id,
            UUID initiativeId,
            UUID skillId,
            String statement,
            @Nullable Integer proficiencyLevel,
            String criterion) {

        static LearningObjectiveFacts of(LearningObjective objective) {
            return new LearningObjectiveFacts(
                    objective.id(),
                    objective.initiativeId(),
                    objective.skillId(),
                    objective.statement(),
                    objective.proficiencyLevel(),
                    objective.criterion());
        }
    }
}
