package io.throughline.initiative;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A skill that an initiative teaches, with the criterion by which it is mastered. */
@Entity
@Table(name = "learning_objective")
class LearningObjective extends InitiativePart {

    @Column(name = "skill_id")
    private UUID skillId;

    private String statement;

    @Column(name = "proficiency_level")
    private @Nullable Integer proficiencyLevel;

    private String criterion;

    @ElementCollection
    @CollectionTable(name = "practice_activity", joinColumns = @JoinColumn(name = "learning_objective_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private final List<PracticeActivity> practiceActivities = new ArrayList<>();

    protected LearningObjective() {}

    LearningObjective(LearningObjectiveRequest request) {
        super(request.initiativeId());
        replace(request);
    }

    final void replace(LearningObjectiveRequest request) {
        skillId = request.skillId();
        statement = request.statement();
        proficiencyLevel = request.proficiencyLevel();
        criterion = request.criterion();
        practice(request.activities());
        knownAs(request.externalReference());
    }

    private void practice(List<PracticeActivity> activities) {
        // A list that is cleared and filled alike would count as a change, and be a new version of the same.
        if (!List.copyOf(practiceActivities).equals(activities)) {
            practiceActivities.clear();
            practiceActivities.addAll(activities);
        }
    }

    UUID skillId() {
        return skillId;
    }

    String statement() {
        return statement;
    }

    @Nullable Integer proficiencyLevel() {
        return proficiencyLevel;
    }

    String criterion() {
        return criterion;
    }

    List<PracticeActivity> practiceActivities() {
        return List.copyOf(practiceActivities);
    }
}
