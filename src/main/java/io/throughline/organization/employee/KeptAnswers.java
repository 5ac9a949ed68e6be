package io.throughline.organization.employee;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** The answers kept for repeated requests, which say of a person what was said of them within the last day. */
@Singleton
class KeptAnswers implements PersonalData {

    private final EntityManager entities;

    KeptAnswers(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String what() {
        return "answers kept for repeated requests";
    }

    @Override
    public long erase(UUID employeeId) {
        return entities.createNativeQuery("delete from idempotent_answer where body like :naming")
                .setParameter("naming", naming(employeeId))
                .executeUpdate();
    }

    @Override
    public long remaining(UUID employeeId) {
        return ((Number) entities.createNativeQuery("select count(*) from idempotent_answer where body like :naming")
                        .setParameter("naming", naming(employeeId))
                        .getSingleResult())
                .longValue();
    }

    private static String naming(UUID employeeId) {
        return "%" + employeeId + "%";
    }
}
