package io.throughline.measurement;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;

/**
 * Writes measurements by sets, and reads the newest ones. Whatever their number, readings go in by at most four
 * statements. Every writer takes its rows in the order of their keys, in one sweep, so that two batches over the same
 * rows come one after the other and never wait in a circle.
 */
@Singleton
class MeasurementStore {

    /** The relation that the statements read from, where the readings come with the statement itself. */
    private static final String READINGS =
            """
            reading (kpi_id, subject_id, period_start, period_end, definition_version,
                     value, numerator, denominator, sample_size, standard_deviation, source) as (
                select * from unnest(
                    cast(? as uuid[]), cast(? as uuid[]), cast(? as date[]), cast(? as date[]), cast(? as integer[]),
                    cast(? as numeric[]), cast(? as numeric[]), cast(? as numeric[]), cast(? as integer[]),
                    cast(? as numeric[]), cast(? as text[]))),
            """;

    private static final String COLUMNS =
            """
            kpi_id, subject_id, period_start, period_end, definition_version,
            value, numerator, denominator, sample_size, standard_deviation, source,
            version, created_at, updated_at, recorded_by
            """;

    private static final int READING_COLUMNS = 11;

    private static final String PARTITIONS = "select ensure_measurement_partitions(cast(? as integer[]))";

    private static final String INSERT =
            MeasurementSql.INSERT.reading(READINGS) + " returning kpi_id, subject_id, period_start";

    private static final String GO_ON = MeasurementSql.GO_ON.reading(READINGS);

    private static final String CORRECT = MeasurementSql.CORRECT.reading(READINGS);

    private static final String DELETE =
            """
            with gone as (
                delete from measurement where kpi_id = ? and subject_id = ? and period_start = ? returning *)
            insert into measurement_history (
            """
                    + COLUMNS
                    + ", ended_at, ended_by, ending) select "
                    + COLUMNS
                    + ", greatest(?, updated_at), ?, 'DELETED' from gone";

    private static final String NEWEST =
            """
            select newest.kpi_id, newest.subject_id, newest.period_start, newest.period_end, newest.value,
                   newest.sample_size, newest.updated_at
            from (select distinct * from unnest(cast(? as uuid[]), cast(? as uuid[])) as a (kpi_id, subject_id)) asked
            cross join lateral (
                select * from measurement m
                where m.kpi_id = asked.kpi_id and m.subject_id = asked.subject_id
                order by m.period_start desc
                limit 1) newest
            where not exists (select from employee)
               or not figure_withheld(newest.kpi_id, newest.subject_id, newest.period_start, newest.period_end)
            """;

    private final EntityManager entities;

    MeasurementStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes the partitions of those years, for all to see at once: a load that took its time would make them wait. It waits
     * itself, in turns that nobody notices, for as long as a large import takes.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void ensurePartitions(Set<Integer> years) {
        inDatabase(connection -> {
            int silence = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, 0);
            try (Statement patience = connection.createStatement()) {
                patience.execute("set local lock_timeout = 0; set local statement_timeout = 0");
                ensureYears(connection, years);
                return years;
            } finally {
                connection.setNetworkTimeout(Runnable::run, silence);
            }
        });
    }

    /**
     * Inserts those readings whose keys are new, and locks the measurements of all others until the transaction ends.
     *
     * @return the keys that were new
     */
    Set<MeasurementKey> insert(List<Reading> readings, Instant now, String who) {
        return inDatabase(connection -> {
            ensurePartitions(connection, readings);
            Set<MeasurementKey> inserted = new HashSet<>();
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                bind(insert, readings);
                insert.setObject(READING_COLUMNS + 1, now.atOffset(ZoneOffset.UTC));
                insert.setString(READING_COLUMNS + 2, who);
                try (ResultSet rows = insert.executeQuery()) {
                    while (rows.next()) {
                        inserted.add(key(rows));
                    }
                }
            }
            if (!inserted.isEmpty()) {
                goOn(connection, readings);
            }
            return inserted;
        });
    }

    /**
     * Replaces the values that differ from the readings, each into the history.
     *
     * @return how many differed
     */
    int correct(List<Reading> readings, Instant now, String who) {
        return inDatabase(connection -> {
            try (PreparedStatement correct = connection.prepareStatement(CORRECT)) {
                bind(correct, readings);
                correct.setObject(READING_COLUMNS + 1, now.atOffset(ZoneOffset.UTC));
                correct.setString(READING_COLUMNS + 2, who);
                return correct.executeUpdate();
            }
        });
    }

    void delete(MeasurementKey key, Instant now, String who) {
        inDatabase(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                delete.setObject(1, key.kpiId());
                delete.setObject(2, key.subjectId());
                delete.setObject(3, key.periodStart());
                delete.setObject(4, now.atOffset(ZoneOffset.UTC));
                delete.setString(5, who);
                return delete.executeUpdate();
            }
        });
    }

    /** The newest measurement of each pair that has one which anybody may see; each is found at the end of an index, whatever lies before it. */
    List<MeasurementFacts> newest(Collection<KpiSubject> asked) {
        return inDatabase(connection -> {
            try (PreparedStatement newest = connection.prepareStatement(NEWEST)) {
                newest.setArray(1, array(connection, "uuid", asked, KpiSubject::kpiId));
                newest.setArray(2, array(connection, "uuid", asked, KpiSubject::subjectId));
                List<MeasurementFacts> found = new ArrayList<>();
                try (ResultSet rows = newest.executeQuery()) {
                    while (rows.next()) {
                        found.add(facts(rows));
                    }
                }
                return found;
            }
        });
    }

    private static void ensurePartitions(Connection connection, List<Reading> readings) throws SQLException {
        ensureYears(
                connection,
                readings.stream()
                        .map(reading -> reading.key().periodStart().getYear())
                        .collect(Collectors.toSet()));
    }

    private static void ensureYears(Connection connection, Set<Integer> years) throws SQLException {
        try (PreparedStatement ensure = connection.prepareStatement(PARTITIONS)) {
            ensure.setArray(1, array(connection, "integer", years, year -> year));
            ensure.execute();
        }
    }

    private static void goOn(Connection connection, List<Reading> readings) throws SQLException {
        try (PreparedStatement goOn = connection.prepareStatement(GO_ON)) {
            bind(goOn, readings);
            goOn.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, List<Reading> readings) throws SQLException {
        Connection connection = statement.getConnection();
        int next = 1;
        statement.setArray(next++, array(connection, "uuid", readings, reading -> reading.key()
                .kpiId()));
        statement.setArray(next++, array(connection, "uuid", readings, reading -> reading.key()
                .subjectId()));
        statement.setArray(next++, array(connection, "date", readings, reading -> reading.key()
                .periodStart()));
        statement.setArray(next++, array(connection, "date", readings, Reading::periodEnd));
        statement.setArray(next++, array(connection, "integer", readings, Reading::definitionVersion));
        statement.setArray(next++, array(connection, "numeric", readings, Reading::value));
        statement.setArray(next++, array(connection, "numeric", readings, Reading::numerator));
        statement.setArray(next++, array(connection, "numeric", readings, Reading::denominator));
        statement.setArray(next++, array(connection, "integer", readings, Reading::sampleSize));
        statement.setArray(next++, array(connection, "numeric", readings, Reading::standardDeviation));
        statement.setArray(next, array(connection, "text", readings, Reading::source));
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, Collection<T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static MeasurementKey key(ResultSet row) throws SQLException {
        return new MeasurementKey(
                row.getObject("kpi_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("period_start", LocalDate.class));
    }

    private static MeasurementFacts facts(ResultSet row) throws SQLException {
        return new MeasurementFacts(
                new KpiSubject(row.getObject("kpi_id", UUID.class), row.getObject("subject_id", UUID.class)),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getBigDecimal("value"),
                row.getObject("sample_size", Integer.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private <T> T inDatabase(ReturningWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work);
    }
}
