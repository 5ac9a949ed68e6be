package io.throughline.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** The door of cohorts for the rooms above. */
@ApplicationScoped
public class Cohorts {

    private final EntityManager entities;

    Cohorts(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<CohortFacts> find(UUID id) {
        return Optional.ofNullable(entities.find(Cohort.class, id))
                .map(cohort -> new CohortFacts(cohort.id(), cohort.name(), cohort.role()));
    }

    /** A cohort as other rooms know it. */
    public record CohortFacts(UUID id, String name, CohortRole role) {}
}
