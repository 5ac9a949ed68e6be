package io.throughline.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The state of the database at one moment, so that figures read one after the other belong together. */
@ApplicationScoped
class Moment {

    private final EntityManager entities;

    Moment(EntityManager entities) {
        this.entities = entities;
    }

    /** Lets all that the transaction reads be of one moment; it must not have read anything yet. */
    void hold() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    /** A name of what can be seen now: it is another one as soon as any transaction has committed. */
    String name() {
        return (String) entities.createNativeQuery("select cast(pg_current_snapshot() as text)", String.class)
                .getSingleResult();
    }
}
