package io.throughline.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door to behaviors for the rooms above. */
@ApplicationScoped
public class Behaviors {

    private final BehaviorRepository behaviors;

    Behaviors(BehaviorRepository behaviors) {
        this.behaviors = behaviors;
    }

    public Optional<BehaviorFacts> find(UUID id) {
        return behaviors.findByIdOptional(id).map(BehaviorFacts::of);
    }

    public List<BehaviorFacts> ofInitiative(UUID initiative) {
        return facts(behaviors.ofInitiative(initiative));
    }

    /** Those of the ids that are behaviors. */
    public List<BehaviorFacts> findAll(Collection<UUID> ids) {
        return facts(behaviors.findAll(ids));
    }

    private static List<BehaviorFacts> facts(List<Behavior> found) {
        return found.stream().map(BehaviorFacts::of).toList();
    }

    /**
     * A behavior as other rooms know it.
     *
     * @param learningObjectiveIds what it rests on, all of the same initiative
     */
    public record BehaviorFacts(
            UUID id, UUID initiativeId, String title, String observableCriterion, List<UUID> learningObjectiveIds) {

        static BehaviorFacts of(Behavior behavior) {
            return new BehaviorFacts(
                    behavior.id(),
                    behavior.initiativeId(),
                    behavior.title(),
                    behavior.observableCriterion(),
                    behavior.learningObjectiveIds());
        }
    }
}
