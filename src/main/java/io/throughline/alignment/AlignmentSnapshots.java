package io.throughline.alignment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.throughline.alignment.engine.Landscape;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Lists;
import io.throughline.platform.paging.Page;
import io.throughline.platform.persistence.Locks;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps what alignment was, so that its trend can be drawn. */
@Singleton
class AlignmentSnapshots {

    private static final String RESOURCE = "alignment-snapshot";
    private static final ListSource<AlignmentSnapshot> SOURCE = ListSource.of(RESOURCE, AlignmentSnapshot.class, "day");

    private final Landscapes landscapes;
    private final SnapshotFacts facts;
    private final EntityManager entities;
    private final Lists lists;
    private final AuditTrail audit;
    private final Locks locks;

    AlignmentSnapshots(
            Landscapes landscapes,
            SnapshotFacts facts,
            EntityManager entities,
            Lists lists,
            AuditTrail audit,
            Locks locks) {
        this.landscapes = landscapes;
        this.facts = facts;
        this.entities = entities;
        this.lists = lists;
        this.audit = audit;
        this.locks = locks;
    }

    @Transactional
    AlignmentSnapshotResponse take() {
        // Seen from outside this transaction: a landscape is read at one moment, which this one has left behind.
        Landscape landscape = QuarkusTransaction.suspendingExisting().call(landscapes::today);
        return keep(landscape, SnapshotOrigin.ON_DEMAND);
    }

    /** Keeps the landscape as that of its day, unless that was done, or is being done by another replica. */
    @Transactional
    boolean keepForTheDay(Landscape landscape) {
        if (!locks.tryAcquire("alignment snapshot of " + landscape.day()) || isKept(landscape.day())) {
            return false;
        }
        keep(landscape, SnapshotOrigin.DAILY);
        return true;
    }

    boolean isKept(LocalDate day) {
        return entities.createQuery(
                                "select count(*) from AlignmentSnapshot where day = :day and origin = DAILY",
                                Long.class)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }

    Page<AlignmentSnapshotResponse> list(Record filter, ListParameters asked) {
        return lists.page(SOURCE, filter, asked, AlignmentSnapshotResponse::of);
    }

    AlignmentSnapshotResponse get(UUID id) {
        AlignmentSnapshot found = entities.find(AlignmentSnapshot.class, id);
        if (found == null) {
            throw ProblemException.notFound("alignment snapshot", id);
        }
        return AlignmentSnapshotResponse.of(found);
    }

    private AlignmentSnapshotResponse keep(Landscape landscape, SnapshotOrigin origin) {
        AlignmentSnapshot stored = new AlignmentSnapshot(landscape, origin, audit.actor());
        entities.persist(stored);
        entities.flush();
        facts.keep(stored.id(), landscape);
        AlignmentSnapshotResponse answer = AlignmentSnapshotResponse.of(stored);
        audit.created(RESOURCE, stored.id(), stored.createdAt(), answer);
        return answer;
    }
}
