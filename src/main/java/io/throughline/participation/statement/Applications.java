package io.throughline.participation.statement;

import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Applies a mapping to statements that came before it, or that it could make nothing of then. */
@Singleton
class Applications {

    private static final int BATCH = 200;

    private final EntityManager entities;
    private final Meanings meanings;

    Applications(EntityManager entities, Meanings meanings) {
        this.entities = entities;
        this.meanings = meanings;
    }

    /** In the order in which they happened. */
    StatementApplicationResponse apply(UUID mappingId) {
        StatementMapping mapping = existing(mappingId);
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        Instant behind = Instant.EPOCH;
        UUID behindId = new UUID(0, 0);
        List<StoredStatement> batch = batch(mapping, behind, behindId);
        while (!batch.isEmpty()) {
            StatementMapping held = existing(mappingId);
            for (StoredStatement statement : batch) {
                meanings.apply(held, statement);
                outcomes.merge(statement.outcome(), 1L, Long::sum);
            }
            StoredStatement last = batch.get(batch.size() - 1);
            behind = last.occurredAt();
            behindId = last.id();
            entities.flush();
            // Or the session would look through all statements so far for changes, again with every one.
            entities.clear();
            batch = batch(mapping, behind, behindId);
        }
        return new StatementApplicationResponse(
                mappingId,
                outcomes.getOrDefault(Outcome.RECORDED, 0L),
                outcomes.getOrDefault(Outcome.UNKNOWN_PERSON, 0L),
                outcomes.getOrDefault(Outcome.REFUSED, 0L));
    }

    private StatementMapping existing(UUID id) {
        StatementMapping mapping = entities.find(StatementMapping.class, id);
        if (mapping == null) {
            throw ProblemException.notFound("statement mapping", id);
        }
        return mapping;
    }

    private List<StoredStatement> batch(StatementMapping mapping, Instant behind, UUID behindId) {
        return entities.createQuery(
                        "from StoredStatement where verbId = :verb and activityId = :activity and outcome <> :done"
                                + " and (occurredAt > :at or (occurredAt = :at and id > :id)) order by occurredAt, id",
                        StoredStatement.class)
                .setParameter("verb", mapping.verb())
                .setParameter("activity", mapping.activity())
                .setParameter("done", Outcome.RECORDED)
                .setParameter("at", behind)
                .setParameter("id", behindId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
