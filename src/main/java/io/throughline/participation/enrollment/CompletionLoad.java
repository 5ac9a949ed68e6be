package io.throughline.participation.enrollment;

import io.throughline.organization.employee.Employees;
import io.throughline.participation.load.PersonLoad;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Completions as learning platforms export them: each completes the approved enrollment of its person. */
@Singleton
class CompletionLoad extends PersonLoad<CompletionRow> {

    private final EnrollmentRecords records;
    private final EnrollmentRepository enrollments;
    private final ParticipantsTime time;

    CompletionLoad(
            EntityManager entities,
            Employees employees,
            EnrollmentRecords records,
            EnrollmentRepository enrollments,
            ParticipantsTime time) {
        super(entities, employees, CompletionRow.class);
        this.records = records;
        this.enrollments = enrollments;
        this.time = time;
    }

    @Override
    public String name() {
        return "enrollment-completion-load";
    }

    @Override
    public String path() {
        return CompletionBulkResource.PATH;
    }

    @Override
    protected List<String> missing(Set<String> names) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of("initiativeId", "completedOn", "hours")) {
            if (!names.contains(name)) {
                missing.add("lacks " + name);
            }
        }
        return missing;
    }

    @Override
    protected Writer<CompletionRow> writer() {
        return new Completing();
    }

    /** Completes row by row, and sums up what each initiative cost once. */
    private final class Completing implements Writer<CompletionRow> {

        private final Set<UUID> initiatives = new TreeSet<>();

        private record Key(UUID initiative, UUID employee) {}

        @Override
        public Object key(CompletionRow row, UUID employee) {
            return new Key(row.initiativeId(), employee);
        }

        @Override
        public @Nullable Fate write(CompletionRow row, UUID employee, Faults faults, boolean really) {
            Enrollment enrollment =
                    enrollments.completable(row.initiativeId(), employee).orElse(null);
            if (enrollment == null) {
                faults.add(ProblemType.NOT_APPROVED, "", "is about a person who is not enrolled in this initiative");
                return null;
            }
            CompletionRequest request = new CompletionRequest(row.completedOn(), row.hours());
            faults.addAll("", records.faults(enrollment, request));
            if (!faults.isEmpty()) {
                return null;
            }
            Fate fate = fate(enrollment, request);
            if (really && fate != Fate.UNCHANGED) {
                records.completed(enrollment, request);
                initiatives.add(row.initiativeId());
            }
            return fate;
        }

        @Override
        public void end() {
            initiatives.forEach(time::keep);
        }

        private static Fate fate(Enrollment enrollment, CompletionRequest request) {
            BigDecimal hours = enrollment.hours();
            if (enrollment.status() != EnrollmentStatus.COMPLETED || hours == null) {
                return Fate.INSERTED;
            }
            boolean same = request.completedOn().equals(enrollment.completedOn())
                    && request.hours().compareTo(hours) == 0;
            return same ? Fate.UNCHANGED : Fate.CORRECTED;
        }
    }
}
