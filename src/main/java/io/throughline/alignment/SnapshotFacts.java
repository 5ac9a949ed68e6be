package io.throughline.alignment;

import io.throughline.alignment.engine.Landscape;
import io.throughline.alignment.engine.Landscape.Promise;
import io.throughline.alignment.engine.Reading;
import io.throughline.alignment.engine.TwoQuestions;
import io.throughline.math.Money;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes how each initiative and each KPI target stood in a snapshot: one statement for each kind, whatever their number. */
@Singleton
class SnapshotFacts {

    private static final String INITIATIVES =
            """
            insert into alignment_snapshot_initiative (alignment_snapshot_id, initiative_id, strategic, covered,
                business_outcome_answered, evidence_answered, spend, currency)
            select ?, *
            from unnest(cast(? as uuid[]), cast(? as boolean[]), cast(? as boolean[]), cast(? as boolean[]),
                        cast(? as boolean[]), cast(? as numeric[]), cast(? as text[]))
            """;

    private static final String TARGETS =
            """
            insert into alignment_snapshot_target (alignment_snapshot_id, kpi_target_id, objective_id, kpi_id,
                initiatives, track_status, progress, elapsed_share, target_value, latest_value, latest_period_start,
                latest_period_end, org_unit_id)
            select ?, facts.*, (select t.org_unit_id from kpi_target t where t.id = facts.target)
            from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[]),
                        cast(? as text[]), cast(? as numeric[]), cast(? as numeric[]), cast(? as numeric[]),
                        cast(? as numeric[]), cast(? as date[]), cast(? as date[])) facts (target)
            """;

    private final EntityManager entities;

    SnapshotFacts(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID snapshot, Landscape landscape) {
        entities.unwrap(Session.class).doWork(connection -> {
            keepInitiatives(connection, snapshot, landscape);
            keepTargets(connection, snapshot, landscape);
        });
    }

    private static void keepInitiatives(Connection connection, UUID snapshot, Landscape landscape) throws SQLException {
        try (var rows = new Rows<>(connection, INITIATIVES, snapshot, landscape.questions())) {
            rows.column("uuid", questions -> questions.initiative().id());
            rows.column("boolean", questions -> questions.initiative().strategic());
            rows.column(
                    "boolean",
                    questions -> !questions.businessOutcome().objectives().isEmpty());
            rows.column("boolean", questions -> questions.businessOutcome().answered());
            rows.column("boolean", questions -> questions.evidence().answered());
            rows.column("numeric", questions -> spend(questions).toMinorUnit());
            rows.column("text", questions -> spend(questions).currency().getCurrencyCode());
            rows.insert();
        }
    }

    private static Money spend(TwoQuestions questions) {
        return questions.initiative().spend();
    }

    private static void keepTargets(Connection connection, UUID snapshot, Landscape landscape) throws SQLException {
        Function<Promise, TargetStandingResponse> standing =
                promise -> TargetStandingResponse.of(promise.target(), landscape.day());
        try (var rows = new Rows<>(connection, TARGETS, snapshot, landscape.promises())) {
            rows.column("uuid", promise -> promise.target().id());
            rows.column("uuid", promise -> promise.target().objectiveId());
            rows.column("uuid", promise -> promise.target().kpi().id());
            rows.column("integer", Promise::initiatives);
            rows.column("text", promise -> standing.apply(promise).trackStatus().name());
            rows.column("numeric", promise -> standing.apply(promise).progress());
            rows.column("numeric", promise -> standing.apply(promise).elapsedShare());
            rows.column("numeric", promise -> promise.target().value());
            rows.column("numeric", promise -> of(promise, Reading::value));
            rows.column(
                    "date", promise -> of(promise, reading -> reading.period().start()));
            rows.column(
                    "date", promise -> of(promise, reading -> reading.period().end()));
            rows.insert();
        }
    }

    private static @Nullable Object of(Promise promise, Function<Reading, Object> part) {
        Reading latest = promise.target().latest();
        return latest == null ? null : part.apply(latest);
    }

    /** The rows of one statement, given to it column by column behind the snapshot that they belong to. */
    private static final class Rows<T> implements AutoCloseable {

        private final PreparedStatement statement;
        private final List<T> rows;
        private int next = 1;

        Rows(Connection connection, String sql, UUID snapshot, List<T> rows) throws SQLException {
            this.statement = connection.prepareStatement(sql);
            this.rows = rows;
            statement.setObject(next++, snapshot);
        }

        void column(String type, Function<T, @Nullable Object> value) throws SQLException {
            statement.setArray(
                    next++,
                    statement
                            .getConnection()
                            .createArrayOf(type, rows.stream().map(value).toArray()));
        }

        void insert() throws SQLException {
            statement.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
