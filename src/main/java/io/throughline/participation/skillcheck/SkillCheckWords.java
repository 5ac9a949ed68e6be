package io.throughline.participation.skillcheck;

import io.throughline.organization.employee.PersonalData;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What was remarked on checks of a person. The score stays, under the pseudonym, for the figures it is part of. */
@Singleton
class SkillCheckWords implements PersonalData {

    private static final String WRITTEN =
            " where employee_id = :employee and (remark is not null or external_id is not null)";

    private final EntityManager entities;

    SkillCheckWords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "remarks on skill checks";
    }

    @Override
    public long erase(UUID employeeId) {
        return entities.createNativeQuery("update skill_check set remark = null, source_system = null,"
                        + " external_id = null, version = version + 1" + WRITTEN)
                .setParameter("employee", employeeId)
                .executeUpdate();
    }

    @Override
    public long remaining(UUID employeeId) {
        return ((Number) entities.createNativeQuery("select count(*) from skill_check" + WRITTEN)
                        .setParameter("employee", employeeId)
                        .getSingleResult())
                .longValue();
    }
}
