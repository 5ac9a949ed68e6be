package io.throughline.measurement;

import io.throughline.platform.job.Load;
import io.throughline.platform.job.LoadCounts;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The readings of one load on their way from the table {@code reading} to the measurements, in one transaction. */
final class StagedReadings {

    private static final int FETCH = 1_000;

    /** Another writer may come in between so often, and no more. */
    private static final int ATTEMPTS = 5;

    /** Deadlocks and failed serializations, and references that went after they had been looked at. */
    private static final Set<String> COME_AGAIN = Set.of("40001", "40P01", "23503");

    private static final String LOCK_KPIS =
            "select id from kpi where id in (select distinct kpi_id from reading) order by id for share";

    private static final String REDEFINED =
            """
            select r.line from reading r join kpi k on k.id = r.kpi_id
            where k.definition_version <> r.definition_version""";

    private static final String WITHOUT_KPI =
            "select r.line from reading r where not exists (select from kpi k where k.id = r.kpi_id)";

    private static final String WITHOUT_SUBJECT =
            "select r.line from reading r where not exists (select from subject s where s.id = r.subject_id)";

    private static final String REPEATED =
            """
            select r.line, first.line as first
            from reading r
            join (select kpi_id, subject_id, period_start, min(line) as line
                  from reading
                  group by kpi_id, subject_id, period_start
                  having count(*) > 1) first using (kpi_id, subject_id, period_start)
            where r.line > first.line""";

    private final Connection connection;
    private final Load load;
    private long left;

    /** @param staged how many readings are in the table */
    StagedReadings(Connection connection, Load load, long staged) throws SQLException {
        this.connection = connection;
        this.load = load;
        this.left = staged;
        execute("analyze reading");
    }

    /** Refuses those that repeat another one of the same file; the first of them counts. */
    void refuseRepeated() throws SQLException {
        refuse(REPEATED, ProblemType.DUPLICATE_IN_BATCH, "", "is about the same as line ");
    }

    /** What the readings would come to. */
    LoadCounts compare() throws SQLException {
        refuseOvertaken();
        try (PreparedStatement compare = connection.prepareStatement(MeasurementSql.COMPARE.text());
                ResultSet counts = compare.executeQuery()) {
            counts.next();
            long inserted = counts.getLong("inserted");
            long corrected = counts.getLong("corrected");
            return new LoadCounts(inserted, corrected, counts.getLong("judged") - inserted - corrected);
        }
    }

    /** Writes the readings, where none that was refused keeps the others from it. */
    LoadCounts merge(Supplier<Instant> clock) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            refuseOvertaken();
            if (!load.mayWrite()) {
                return LoadCounts.NOTHING;
            }
            execute("savepoint merge");
            try {
                LoadCounts counts = mergeOnce(clock.get());
                execute("release savepoint merge");
                return counts;
            } catch (SQLException refused) {
                if (attempt == ATTEMPTS || !COME_AGAIN.contains(String.valueOf(refused.getSQLState()))) {
                    throw refused;
                }
                execute("rollback to savepoint merge");
            }
        }
    }

    private LoadCounts mergeOnce(Instant now) throws SQLException {
        long inserted = update(MeasurementSql.INSERT, now);
        if (inserted > 0) {
            update(MeasurementSql.GO_ON, null);
        }
        long corrected = inserted == left ? 0 : update(MeasurementSql.CORRECT, now);
        return new LoadCounts(inserted, corrected, left - inserted - corrected);
    }

    /** Refuses what the world has moved away from since it was judged, and keeps the KPIs as they are until the end. */
    private void refuseOvertaken() throws SQLException {
        execute(LOCK_KPIS);
        refuse(
                REDEFINED,
                ProblemType.DEFINITION_CHANGED,
                "/kpiId",
                "was judged by a definition that has been replaced since; send it again");
        refuse(WITHOUT_KPI, ProblemType.UNKNOWN_REFERENCE, "/kpiId", "is not a KPI any more");
        refuse(WITHOUT_SUBJECT, ProblemType.UNKNOWN_REFERENCE, "/subjectId", "is not a subject any more");
    }

    /** Refuses the readings that a query finds, by their lines, and takes them out of the table. */
    private void refuse(String query, ProblemType type, String pointer, String detail) throws SQLException {
        long found = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(query)) {
                boolean namesAnother = rows.getMetaData().getColumnCount() > 1;
                for (; rows.next(); found++) {
                    String told = namesAnother ? detail + rows.getLong(2) : detail;
                    load.refuse(rows.getLong(1), List.of(new Violation(pointer, type.code(), told)));
                }
            }
        }
        if (found > 0) {
            execute("delete from reading where line in (select line from (" + query + ") gone)");
            left -= found;
        }
    }

    private long update(MeasurementSql sql, @Nullable Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            if (now != null) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                statement.setString(2, load.actor());
            }
            return statement.executeLargeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
