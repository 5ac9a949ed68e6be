package io.throughline.participation.statement;

import io.throughline.organization.employee.PersonalData;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Who statements are about. What stays of a person's statement is what was done with which activity, and its figures; the
 * actor is the pseudonym. The hash goes as well, so that the same statement, sent again, does not bring the person back.
 */
@Singleton
class StatementActors implements PersonalData {

    private static final String ERASED = "erased";

    private static final String BY = " where employee_id = :employee and sha256 <> '" + ERASED + "'";

    private final EntityManager entities;

    StatementActors(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "xAPI statements";
    }

    @Override
    public long erase(UUID employeeId) {
        return entities.createNativeQuery(
                        """
                        update statement set sha256 = :erased, content = jsonb_strip_nulls(jsonb_build_object(
                            'id', content -> 'id',
                            'actor', jsonb_build_object('objectType', 'Agent', 'account', jsonb_build_object(
                                'homePage', 'urn:throughline:employee', 'name', cast(employee_id as text))),
                            'verb', jsonb_build_object('id', content -> 'verb' -> 'id'),
                            'object', jsonb_build_object('id', activity_id),
                            'result', jsonb_build_object(
                                'score', content -> 'result' -> 'score', 'success', content -> 'result' -> 'success',
                                'completion', content -> 'result' -> 'completion',
                                'duration', content -> 'result' -> 'duration'),
                            'timestamp', content -> 'timestamp', 'stored', content -> 'stored',
                            'version', content -> 'version'))
                        """
                                + BY)
                .setParameter("erased", ERASED)
                .setParameter("employee", employeeId)
                .executeUpdate();
    }

    @Override
    public long remaining(UUID employeeId) {
        return ((Number) entities.createNativeQuery("select count(*) from statement" + BY)
                        .setParameter("employee", employeeId)
                        .getSingleResult())
                .longValue();
    }
}
