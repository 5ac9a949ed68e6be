package io.throughline.participation.skillcheck;

import io.throughline.organization.employee.Employees;
import io.throughline.participation.evidence.RollUps;
import io.throughline.participation.evidence.RollUps.Affected;
import io.throughline.participation.load.PersonLoad;
import io.throughline.platform.problem.Faults;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Skill checks as learning platforms export them; a score that was sent before and differs is a correction. */
@Singleton
class SkillCheckLoad extends PersonLoad<SkillCheckRow> {

    private final SkillCheckRecords records;
    private final SkillCheckRepository checks;
    private final RollUps rollUps;

    SkillCheckLoad(
            EntityManager entities,
            Employees employees,
            SkillCheckRecords records,
            SkillCheckRepository checks,
            RollUps rollUps) {
        super(entities, employees, SkillCheckRow.class);
        this.records = records;
        this.checks = checks;
        this.rollUps = rollUps;
    }

    @Override
    public String name() {
        return "skill-check-load";
    }

    @Override
    public String path() {
        return SkillCheckBulkResource.PATH;
    }

    @Override
    protected List<String> missing(Set<String> names) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("initiativeId", "instrumentId", "stage", "takenOn", "score")) {
            if (!names.contains(name)) {
                missing.add("lacks " + name);
            }
        }
        return missing;
    }

    @Override
    protected Writer<SkillCheckRow> writer() {
        return new Checking();
    }

    /** Records row by row, and adds up once what all rows are part of. */
    private final class Checking implements Writer<SkillCheckRow> {

        private final Set<Affected> affected = new HashSet<>();

        private record Key(
                UUID initiative,
                UUID employee,
                UUID instrument,
                @Nullable Integer version,
                Stage stage,
                LocalDate takenOn) {}

        @Override
        public Object key(SkillCheckRow row, UUID employee) {
            return new Key(
                    row.initiativeId(),
                    employee,
                    row.instrumentId(),
                    row.instrumentVersion(),
                    row.stage(),
                    row.takenOn());
        }

        @Override
        public @Nullable Fate write(SkillCheckRow row, UUID employee, Faults faults, boolean really) {
            SkillCheckRequest asked = row.request(employee);
            records.check(asked, faults);
            if (!faults.isEmpty()) {
                return null;
            }
            int version = records.versionOf(asked);
            SkillCheck stored = checks.same(asked, version).orElse(null);
            // What the row does not say stays as it is.
            SkillCheckRequest request = stored == null ? asked : asked.keeping(stored);
            if (stored != null && stored.score().compareTo(request.score()) == 0) {
                return Fate.UNCHANGED;
            }
            if (really) {
                SkillCheckRecords.affected(records.record(request, stored)).ifPresent(affected::add);
            }
            return stored == null ? Fate.INSERTED : Fate.CORRECTED;
        }

        @Override
        public void end() {
            rollUps.of(affected);
        }
    }
}
