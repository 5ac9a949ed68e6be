package io.throughline.participation.enrollment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored enrollments. */
@ApplicationScoped
class EnrollmentRepository implements PanacheRepositoryBase<Enrollment, UUID> {

    private static final List<EnrollmentStatus> OPEN = List.of(EnrollmentStatus.REQUESTED, EnrollmentStatus.APPROVED);

    boolean isOpenFor(UUID initiative, UUID employee) {
        return count("initiativeId = ?1 and employeeId = ?2 and status in ?3", initiative, employee, OPEN) > 0;
    }

    /** The enrollment that a completion is about: the open one, or where there is none the one completed last. */
    Optional<Enrollment> completable(UUID initiative, UUID employee) {
        return find(
                        "initiativeId = ?1 and employeeId = ?2 and status in ?3"
                                + " order by case when status = ?4 then 1 else 0 end, completedOn desc, id desc",
                        initiative,
                        employee,
                        List.of(EnrollmentStatus.REQUESTED, EnrollmentStatus.APPROVED, EnrollmentStatus.COMPLETED),
                        EnrollmentStatus.COMPLETED)
                .page(0, 1)
                .firstResultOptional();
    }
}
