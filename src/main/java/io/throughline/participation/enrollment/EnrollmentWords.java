package io.throughline.participation.enrollment;

import io.throughline.organization.employee.PersonalData;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * What people wrote in enrollments of a person or as deciders, and what an hour of theirs costs. The enrollment stays, and
 * so do the sums: the cost moves to an id that no enrollment has.
 */
@Singleton
class EnrollmentWords implements PersonalData {

    private static final String WRITTEN =
            " where (employee_id = :employee and (relevance is not null or comment is not null"
                    + " or withdrawal_reason is not null or external_id is not null))"
                    + " or (decider_id = :employee and comment is not null)";

    private static final String COSTED = " where id in (select id from enrollment where employee_id = :employee)";

    private final EntityManager entities;

    EnrollmentWords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "enrollments";
    }

    @Override
    public long erase(UUID employeeId) {
        int costed = entities.createNativeQuery("update enrollment_cost set id = gen_random_uuid()" + COSTED)
                .setParameter("employee", employeeId)
                .executeUpdate();
        int written = entities.createNativeQuery("update enrollment set relevance ="
                        + " case when employee_id = :employee then null else relevance end, comment = null,"
                        + " withdrawal_reason = case when employee_id = :employee then null else withdrawal_reason end,"
                        + " source_system = case when employee_id = :employee then null else source_system end,"
                        + " external_id = case when employee_id = :employee then null else external_id end,"
                        + " version = version + 1" + WRITTEN)
                .setParameter("employee", employeeId)
                .executeUpdate();
        return (long) costed + written;
    }

    @Override
    public long remaining(UUID employeeId) {
        return count("select count(*) from enrollment_cost" + COSTED, employeeId)
                + count("select count(*) from enrollment" + WRITTEN, employeeId);
    }

    private long count(String query, UUID employeeId) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter("employee", employeeId)
                        .getSingleResult())
                .longValue();
    }
}
