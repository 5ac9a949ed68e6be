package io.throughline.initiative;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** What people do differently on the job, and how one sees that they do. */
@Entity
@Table(name = "behavior")
class Behavior extends InitiativePart {

    private String title;

    @Column(name = "observable_criterion")
    private String observableCriterion;

    @ElementCollection
    @CollectionTable(name = "behavior_learning_objective", joinColumns = @JoinColumn(name = "behavior_id"))
    @Column(name = "learning_objective_id")
    @BatchSize(size = 200)
    private final Set<UUID> learningObjectiveIds = new HashSet<>();

    protected Behavior() {}

    Behavior(BehaviorRequest request) {
        super(request.initiativeId());
        replace(request);
    }

    final void replace(BehaviorRequest request) {
        title = request.title();
        observableCriterion = request.observableCriterion();
        learningObjectiveIds.retainAll(request.objectiveIds());
        learningObjectiveIds.addAll(request.objectiveIds());
        knownAs(request.externalReference());
    }

    String title() {
        return title;
    }

    String observableCriterion() {
        return observableCriterion;
    }

    /** In the order of their ids, so that the same set is always the same answer. */
    List<UUID> learningObjectiveIds() {
        return learningObjectiveIds.stream().sorted().toList();
    }
}
