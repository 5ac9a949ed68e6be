package io.throughline.participation.enrollment;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The door of enrollments for what else brings completions. */
@ApplicationScoped
public class Enrollments {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

    private final EnrollmentRecords records;
    private final EnrollmentRepository enrollments;
    private final ParticipantsTime time;

    Enrollments(EnrollmentRecords records, EnrollmentRepository enrollments, ParticipantsTime time) {
        this.records = records;
        this.enrollments = enrollments;
        this.time = time;
    }

    /** Completes the person's approved enrollment, or corrects when and how long; what is wrong where it cannot. */
    public Faults complete(UUID initiative, UUID employee, LocalDate completedOn, BigDecimal hours) {
        Faults faults = new Faults();
        Enrollment enrollment = enrollments.completable(initiative, employee).orElse(null);
        if (enrollment == null) {
            return faults.add(ProblemType.NOT_APPROVED, "", "is about a person who is not enrolled in this initiative");
        }
        faults.addIf(
                hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0,
                ProblemType.OUT_OF_RANGE,
                "/hours",
                "must be above 0 and at most " + MOST_HOURS);
        CompletionRequest request = new CompletionRequest(completedOn, hours);
        faults.addAll("", records.faults(enrollment, request));
        if (faults.isEmpty()) {
            records.completed(enrollment, request);
            time.keep(initiative);
        }
        return faults;
    }
}
