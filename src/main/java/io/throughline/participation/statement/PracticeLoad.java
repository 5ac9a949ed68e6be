package io.throughline.participation.statement;

import io.throughline.initiative.Initiatives;
import io.throughline.organization.employee.Employees;
import io.throughline.participation.load.PersonLoad;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Practice as learning platforms export it: by person, activity and day; other hours of the same are a correction. */
@Singleton
class PracticeLoad extends PersonLoad<PracticeRow> {

    private final EntityManager entities;
    private final Initiatives initiatives;
    private final AuditTrail audit;
    private final Clock clock;

    PracticeLoad(EntityManager entities, Employees employees, Initiatives initiatives, AuditTrail audit, Clock clock) {
        super(entities, employees, PracticeRow.class);
        this.entities = entities;
        this.initiatives = initiatives;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practice-load";
    }

    @Override
    public String path() {
        return PracticeBulkResource.PATH;
    }

    @Override
    protected List<String> missing(Set<String> names) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("initiativeId", "activity", "practicedOn")) {
            if (!names.contains(name)) {
                missing.add("lacks " + name);
            }
        }
        return missing;
    }

    @Override
    protected Writer<PracticeRow> writer() {
        return new Practicing();
    }

    /** Writes row by row; nothing is to be added up. */
    private final class Practicing implements Writer<PracticeRow> {

        private record Key(UUID initiative, UUID employee, String activity, LocalDate practicedOn) {}

        @Override
        public Object key(PracticeRow row, UUID employee) {
            return new Key(row.initiativeId(), employee, row.activity(), row.practicedOn());
        }

        @Override
        public @Nullable Fate write(PracticeRow row, UUID employee, Faults faults, boolean really) {
            faults.addIf(
                            initiatives.find(row.initiativeId()).isEmpty(),
                            ProblemType.UNKNOWN_REFERENCE,
                            "/initiativeId",
                            "is not an initiative")
                    .addIf(
                            row.practicedOn().isAfter(LocalDate.now(clock)),
                            ProblemType.OUT_OF_RANGE,
                            "/practicedOn",
                            "must not be after today");
            if (!faults.isEmpty()) {
                return null;
            }
            Practice stored = stored(row, employee);
            if (stored == null) {
                if (really) {
                    entities.persist(Practice.ofFile(
                            row.initiativeId(), employee, row.activity(), row.practicedOn(), row.hours()));
                }
                return Fate.INSERTED;
            }
            if (same(stored.hours(), row.hours())) {
                return Fate.UNCHANGED;
            }
            if (really) {
                PracticeResponse before = PracticeResponse.of(stored);
                stored.took(row.hours());
                entities.flush();
                PracticeResponse after = PracticeResponse.of(stored);
                audit.changed("practice", stored.id(), stored.updatedAt(), before, after);
            }
            return Fate.CORRECTED;
        }

        @Override
        public void end() {
            // Nothing is made of practice but what the list shows.
        }

        private @Nullable Practice stored(PracticeRow row, UUID employee) {
            return entities.createQuery(
                            "from Practice where initiativeId = :initiative and employeeId = :employee"
                                    + " and activity = :activity and practicedOn = :day and statementId is null",
                            Practice.class)
                    .setParameter("initiative", row.initiativeId())
                    .setParameter("employee", employee)
                    .setParameter("activity", row.activity())
                    .setParameter("day", row.practicedOn())
                    .getResultStream()
                    .findFirst()
                    .orElse(null);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }
}
