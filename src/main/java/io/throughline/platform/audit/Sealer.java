package io.throughline.platform.audit;

import io.quarkus.scheduler.Scheduled;
import io.throughline.platform.persistence.Locks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Links audit events into a chain of hashes, off the writers' path: each seal covers its event and the seal before, so
 * that an event which was altered or removed later no longer fits.
 */
@ApplicationScoped
class Sealer {

    private static final int BATCH = 1_000;
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final EntityManager entities;
    private final Locks locks;

    Sealer(EntityManager entities, Locks locks) {
        this.entities = entities;
        this.locks = locks;
    }

    /** Seals what is not sealed yet; several replicas take turns. */
    @Scheduled(every = "${throughline.audit.seal-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void seal() {
        if (!locks.tryAcquire("audit sealer")) {
            return;
        }
        Seal last = last().orElse(Seal.FIRST);
        Instant since = since(last);
        List<AuditEvent> unsealed;
        do {
            unsealed = unsealed(since);
            for (AuditEvent event : unsealed) {
                last = last.next(event);
                entities.persist(last);
            }
            entities.flush();
            entities.clear();
        } while (unsealed.size() == BATCH);
    }

    private List<AuditEvent> unsealed(Instant since) {
        return entities.createQuery(
                        "from AuditEvent e where e.at >= :since"
                                + " and not exists (select 1 from Seal s where s.eventId = e.id) order by e.at, e.id",
                        AuditEvent.class)
                .setParameter("since", since)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** No transaction lasts so long that its events are older than this when they show. */
    private Instant since(Seal last) {
        AuditEvent newest = last.equals(Seal.FIRST) ? null : entities.find(AuditEvent.class, last.eventId());
        return newest == null ? Instant.EPOCH : newest.at().minus(OVERLAP);
    }

    /** The first seal that does not fit its event and the seal before it; empty where the whole chain holds. */
    @Transactional
    Optional<UUID> firstBroken() {
        Seal before = Seal.FIRST;
        List<Seal> seals =
                entities.createQuery("from Seal order by position", Seal.class).getResultList();
        for (Seal seal : seals) {
            AuditEvent event = entities.find(AuditEvent.class, seal.eventId());
            if (event == null || !before.next(event).equals(seal)) {
                return Optional.of(seal.eventId());
            }
            before = seal;
        }
        return Optional.empty();
    }

    private Optional<Seal> last() {
        return entities.createQuery("from Seal order by position desc", Seal.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
