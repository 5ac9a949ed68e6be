package io.throughline.organization.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The door of cohorts for the rooms above. */
@ApplicationScoped
public class Cohorts {

    private final EntityManager entities;
    private final CohortRecords records;
    private final CohortPeople people;

    Cohorts(EntityManager entities, CohortRecords records, CohortPeople people) {
        this.entities = entities;
        this.records = records;
        this.people = people;
    }

    public Optional<CohortFacts> find(UUID id) {
        return Optional.ofNullable(entities.find(Cohort.class, id))
                .map(cohort -> new CohortFacts(cohort.id(), cohort.name(), cohort.role(), cohort.seed() != null));
    }

    /** Fixes who is in a cohort, with the people behind it on a day: whatever is found out stays about them. */
    public void freeze(UUID id, LocalDate on) {
        records.freeze(id, on);
    }

    /** Whether one draw out of the same cohort made the first the trained and the second the compared. */
    public boolean wereDrawnTogether(UUID trained, UUID control) {
        Cohort one = entities.find(Cohort.class, trained);
        Cohort other = entities.find(Cohort.class, control);
        return one != null
                && other != null
                && one.role() == CohortRole.TRAINED
                && other.role() == CohortRole.CONTROL
                && one.drawnFromId() != null
                && one.drawnFromId().equals(other.drawnFromId())
                && Objects.equals(one.seed(), other.seed());
    }

    /** Who is behind a cohort on a day, in the order of their ids; of a frozen one whom it was frozen with. */
    public List<UUID> people(UUID id, LocalDate on) {
        return people.of(id, on);
    }

    /** A cohort as other rooms know it; random where chance drew it out of another. */
    public record CohortFacts(UUID id, String name, CohortRole role, boolean random) {}
}
