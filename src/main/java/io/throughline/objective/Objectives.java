package io.throughline.objective;

import io.throughline.math.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of the objectives for what stands above them. */
@ApplicationScoped
public class Objectives {

    private final ObjectiveRepository objectives;
    private final Clock clock;

    Objectives(ObjectiveRepository objectives, Clock clock) {
        this.objectives = objectives;
        this.clock = clock;
    }

    public Optional<ObjectiveFacts> find(UUID id) {
        return objectives.findByIdOptional(id).map(this::facts);
    }

    /** Those of the ids that are objectives. */
    public List<ObjectiveFacts> findAll(Collection<UUID> ids) {
        return objectives.list("id in ?1", ids).stream().map(this::facts).toList();
    }

    private ObjectiveFacts facts(Objective objective) {
        return new ObjectiveFacts(
                objective.id(),
                objective.statement(),
                objective.categoryId(),
                objective.orgUnitId(),
                objective.priority(),
                objective.period(),
                objective.status(),
                objective.parentIds(),
                objective.isLiveOn(LocalDate.now(clock)));
    }

    /** An objective as other rooms know it, live or not on the day it was asked for. */
    public record ObjectiveFacts(
            UUID id,
            String statement,
            UUID categoryId,
            UUID orgUnitId,
            int priority,
            Period period,
            ObjectiveStatus status,
            List<UUID> parentIds,
            boolean live) {}
}
