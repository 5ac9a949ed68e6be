package io.throughline.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Named locks that last as long as the transaction, for rules that no single row can hold. */
@ApplicationScoped
public class Locks {

    private final EntityManager entities;

    Locks(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for the name: two moves within one tree must see each other, or they close a circle together. */
    public void acquire(String name) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", name)
                .getSingleResult();
    }

    /** Takes the name if it is free, and says whether it was. */
    public boolean tryAcquire(String name) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .setParameter("name", name)
                .getSingleResult();
    }
}
