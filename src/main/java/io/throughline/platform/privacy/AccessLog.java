package io.throughline.platform.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.problem.RequestId;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Enters who read whose data, in a transaction of its own: a read that comes to nothing afterwards was one as well. */
@Singleton
public class AccessLog {

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    AccessLog(EntityManager entities, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer about these persons; nothing is entered where there are none. */
    public void read(String operation, Collection<UUID> personIds) {
        if (!personIds.isEmpty()) {
            enter(operation, false, personIds);
        }
    }

    /** A file of a whole list. */
    void readWhole(String operation) {
        enter(operation, true, List.of());
    }

    private void enter(String operation, boolean whole, Collection<UUID> personIds) {
        AccessEvent event = new AccessEvent(
                clock.instant(),
                audit.actor(),
                RequestId.current(),
                operation,
                whole,
                personIds.stream().distinct().toList());
        QuarkusTransaction.requiringNew().run(() -> entities.persist(event));
    }
}
