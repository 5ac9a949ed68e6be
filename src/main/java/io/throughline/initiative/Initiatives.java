package io.throughline.initiative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door to initiatives for the rooms above. */
@ApplicationScoped
public class Initiatives {

    private final InitiativeRepository initiatives;
    private final PhaseTransitions transitions;

    Initiatives(InitiativeRepository initiatives, PhaseTransitions transitions) {
        this.initiatives = initiatives;
        this.transitions = transitions;
    }

    public Optional<InitiativeFacts> find(UUID id) {
        return initiatives.findByIdOptional(id).map(InitiativeFacts::of);
    }

    /** Those of them that exist, in no order. */
    public List<InitiativeFacts> findAll(Collection<UUID> ids) {
        return initiatives.list("id in ?1", ids).stream()
                .map(InitiativeFacts::of)
                .toList();
    }

    /** The steps that these initiatives took between phases, oldest first. */
    public List<StepFacts> steps(Collection<UUID> ids) {
        return transitions.ofInitiatives(ids).stream()
                .map(step -> new StepFacts(step.initiativeId(), step.createdAt(), step.from(), step.to()))
                .toList();
    }

    /** A step of an initiative from one phase to another as other rooms know it. */
    public record StepFacts(UUID initiativeId, Instant at, Phase from, Phase to) {}
}
