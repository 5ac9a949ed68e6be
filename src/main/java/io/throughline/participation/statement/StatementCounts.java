package io.throughline.participation.statement;

import io.throughline.participation.statement.StatementCountResponse.Refused;
import io.throughline.participation.statement.StatementCountResponse.Unmapped;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts statements by what became of them. */
@Singleton
class StatementCounts {

    private static final int SHOWN = 50;

    private final EntityManager entities;

    StatementCounts(EntityManager entities) {
        this.entities = entities;
    }

    record Count(Outcome outcome, long statements) {}

    StatementCountResponse all() {
        Map<Outcome, Long> counts = entities.createQuery(
                        "select outcome, count(*) from StoredStatement group by outcome", Count.class)
                .getResultStream()
                .collect(Collectors.toMap(Count::outcome, Count::statements));
        List<Unmapped> unmapped = entities.createQuery(
                        "select verbId, activityId, count(*) from StoredStatement"
                                + " where outcome = UNMAPPED and activityId is not null group by verbId, activityId"
                                + " order by count(*) desc, verbId, activityId",
                        Unmapped.class)
                .setMaxResults(SHOWN)
                .getResultList();
        List<Refused> refused = entities.createQuery(
                        "select refusal, count(*) from StoredStatement where outcome = REFUSED group by refusal"
                                + " order by count(*) desc, refusal",
                        Refused.class)
                .setMaxResults(SHOWN)
                .getResultList();
        return new StatementCountResponse(
                counts.getOrDefault(Outcome.RECORDED, 0L),
                counts.getOrDefault(Outcome.UNMAPPED, 0L),
                counts.getOrDefault(Outcome.UNKNOWN_PERSON, 0L),
                counts.getOrDefault(Outcome.REFUSED, 0L),
                unmapped,
                refused);
    }
}
