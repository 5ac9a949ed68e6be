package io.throughline.participation.observation;

import io.throughline.organization.employee.PersonalData;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What was remarked on observations of a person or by them. The levels stay, under the pseudonym. */
@Singleton
class ObservationWords implements PersonalData {

    private static final String WRITTEN = " where (employee_id = :employee or observer_id = :employee)"
            + " and (remark is not null or external_id is not null)";

    private final EntityManager entities;

    ObservationWords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "remarks on observations";
    }

    @Override
    public long erase(UUID employeeId) {
        return entities.createNativeQuery("update observation set remark = null, source_system = null,"
                        + " external_id = null, version = version + 1" + WRITTEN)
                .setParameter("employee", employeeId)
                .executeUpdate();
    }

    @Override
    public long remaining(UUID employeeId) {
        return ((Number) entities.createNativeQuery("select count(*) from observation" + WRITTEN)
                        .setParameter("employee", employeeId)
                        .getSingleResult())
                .longValue();
    }
}
