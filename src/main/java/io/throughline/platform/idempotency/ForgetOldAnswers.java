package io.throughline.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Removes stored answers after their day. */
@ApplicationScoped
class ForgetOldAnswers {

    private final EntityManager entities;
    private final Clock clock;

    ForgetOldAnswers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void forget() {
        entities.createQuery("delete from StoredAnswer where storedAt < :before")
                .setParameter("before", clock.instant().minus(Duration.ofHours(24)))
                .executeUpdate();
    }
}
