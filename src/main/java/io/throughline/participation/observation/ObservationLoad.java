package io.throughline.participation.observation;

import io.throughline.organization.employee.Employees;
import io.throughline.participation.evidence.RollUps;
import io.throughline.participation.evidence.RollUps.Affected;
import io.throughline.participation.load.PersonLoad;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Observations as other systems export them; levels that were sent before and differ are a correction. */
@Singleton
class ObservationLoad extends PersonLoad<ObservationRow> {

    private final Employees employees;
    private final ObservationRecords records;
    private final ObservationRepository observations;
    private final RollUps rollUps;

    ObservationLoad(
            EntityManager entities,
            Employees employees,
            ObservationRecords records,
            ObservationRepository observations,
            RollUps rollUps) {
        super(entities, employees, ObservationRow.class);
        this.employees = employees;
        this.records = records;
        this.observations = observations;
        this.rollUps = rollUps;
    }

    @Override
    public String name() {
        return "observation-load";
    }

    @Override
    public String path() {
        return ObservationBulkResource.PATH;
    }

    @Override
    protected List<String> missing(Set<String> names) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("rubricId", "observedOn", "levels")) {
            if (!names.contains(name)) {
                missing.add("lacks " + name);
            }
        }
        if (!names.contains("observerId") && !names.contains("observerEmail")) {
            missing.add("lacks observerId or observerEmail");
        }
        return missing;
    }

    @Override
    protected Writer<ObservationRow> writer() {
        return new Observing();
    }

    /** Records row by row, and adds up once what all rows are part of. */
    private final class Observing implements Writer<ObservationRow> {

        private final Set<Affected> affected = new HashSet<>();

        private record Key(
                UUID employee,
                @Nullable UUID observer,
                @Nullable String observerEmail,
                UUID rubric,
                @Nullable Integer version,
                LocalDate observedOn) {}

        @Override
        public Object key(ObservationRow row, UUID employee) {
            return new Key(
                    employee,
                    row.observerId(),
                    row.observerEmail(),
                    row.rubricId(),
                    row.rubricVersion(),
                    row.observedOn());
        }

        @Override
        public @Nullable Fate write(ObservationRow row, UUID employee, Faults faults, boolean really) {
            UUID observer = observerOf(row, faults);
            if (observer == null) {
                return null;
            }
            ObservationRequest asked = row.request(employee, observer);
            records.check(asked, faults);
            if (!faults.isEmpty()) {
                return null;
            }
            Observation stored =
                    observations.same(asked, records.versionOf(asked)).orElse(null);
            if (stored != null && stored.levels().equals(asked.levels())) {
                return Fate.UNCHANGED;
            }
            if (really) {
                // What the row does not say stays as it is.
                ObservationRequest request = stored == null ? asked : asked.keeping(stored);
                ObservationRecords.affected(records.record(request, stored)).ifPresent(affected::add);
            }
            return stored == null ? Fate.INSERTED : Fate.CORRECTED;
        }

        @Override
        public void end() {
            rollUps.of(affected);
        }

        private @Nullable UUID observerOf(ObservationRow row, Faults faults) {
            String email = row.observerEmail();
            if (email == null) {
                faults.addIf(
                        row.observerId() == null, ProblemType.MISSING, "/observerId", "is required, or observerEmail");
                return row.observerId();
            }
            UUID observer = employees.withEmail(email).orElse(null);
            faults.addIf(
                            observer == null,
                            ProblemType.UNKNOWN_REFERENCE,
                            "/observerEmail",
                            "is the address of no employee, or of several")
                    .addIf(
                            row.observerId() != null,
                            ProblemType.TWO_SOURCES,
                            "/observerEmail",
                            "stands beside observerId");
            return observer;
        }
    }
}
