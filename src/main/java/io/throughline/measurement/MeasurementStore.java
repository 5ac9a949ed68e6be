package io.throughline.measurement;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String READINGS =
            """
            unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as date[]), cast(? as date[]), cast(? as integer[]),
                   cast(? as numeric[]), cast(? as numeric[]), cast(? as numeric[]), cast(? as integer[]),
                   cast(? as numeric[]), cast(? as text[]))
                as r (kpi_id, subject_id, period_start, period_end, definition_version,
                      value, numerator, denominator, sample_size, standard_deviation, source)
            """;

    private static final String COLUMNS =
            """
            kpi_id, subject_id, period_start, period_end, definition_version,
            value, numerator, denominator, sample_size, standard_deviation, source,
            version, created_at, updated_at, recorded_by
            """;

    private static final String PARTITIONS = "select ensure_measurement_partitions(cast(? as integer[]))";

    /** The update never happens; it is there because it locks the rows that exist, in their place in the order. */
    private static final String INSERT = "insert into measurement (" + COLUMNS
            + """
            )
            select r.*, 0, now.at, now.at, now.who
            from (values (cast(? as timestamptz), cast(? as text))) as now (at, who),
            """
            + READINGS
            + """
            order by kpi_id, subject_id, period_start
            on conflict (kpi_id, subject_id, period_start) do update set version = measurement.version where false
            returning kpi_id, subject_id, period_start
            """;

    /** The versions of a measurement that was deleted and comes back go on, or an old ETag would fit it. */
    private static final String GO_ON =
            """
            update measurement m
            set version = past.version + 1
            from (select kpi_id, subject_id, period_start, max(version) as version
                  from measurement_history
                  join unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as date[]))
                      as inserted (kpi_id, subject_id, period_start) using (kpi_id, subject_id, period_start)
                  group by kpi_id, subject_id, period_start) past
            where (m.kpi_id, m.subject_id, m.period_start) = (past.kpi_id, past.subject_id, past.period_start)
            """;

    private static final String CORRECT =
            """
            with now (at, who) as (values (cast(? as timestamptz), cast(? as text))),
            reading as (select * from
            """
                    + READINGS
                    + """
            ),
            replaced as (
                select m.*, greatest(now.at, m.updated_at) as ended_at, now.who as ended_by
                from now, reading r join measurement m using (kpi_id, subject_id, period_start)
                where (m.value, m.numerator, m.denominator, m.sample_size, m.standard_deviation, m.source)
                    is distinct from
                      (r.value, r.numerator, r.denominator, r.sample_size, r.standard_deviation, r.source)),
            kept as (
                insert into measurement_history (
            """
                    + COLUMNS
                    + ", ended_at, ended_by, ending) select "
                    + COLUMNS
                    + """
                , ended_at, ended_by, 'CORRECTED' from replaced)
            update measurement m
            set period_end = r.period_end, definition_version = r.definition_version, value = r.value,
                numerator = r.numerator, denominator = r.denominator, sample_size = r.sample_size,
                standard_deviation = r.standard_deviation, source = r.source,
                version = replaced.version + 1, updated_at = replaced.ended_at, recorded_by = replaced.ended_by
            from replaced join reading r using (kpi_id, subject_id, period_start)
            where (m.kpi_id, m.subject_id, m.period_start)
                = (replaced.kpi_id, replaced.subject_id, replaced.period_start)
            """;

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
            """;

    private final EntityManager entities;

    MeasurementStore(EntityManager entities) {
        this.entities = entities;
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
                insert.setObject(1, now.atOffset(ZoneOffset.UTC));
                insert.setString(2, who);
                bind(insert, 3, readings);
                try (ResultSet rows = insert.executeQuery()) {
                    while (rows.next()) {
                        inserted.add(key(rows));
                    }
                }
            }
            if (!inserted.isEmpty()) {
                goOn(connection, List.copyOf(inserted));
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
                correct.setObject(1, now.atOffset(ZoneOffset.UTC));
                correct.setString(2, who);
                bind(correct, 3, readings);
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

    /** The newest measurement of each pair that has one; each is found at the end of an index, whatever lies before it. */
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
        List<Integer> years = readings.stream()
                .map(reading -> reading.key().periodStart().getYear())
                .distinct()
                .toList();
        try (PreparedStatement ensure = connection.prepareStatement(PARTITIONS)) {
            ensure.setArray(1, array(connection, "integer", years, year -> year));
            ensure.execute();
        }
    }

    private static void goOn(Connection connection, List<MeasurementKey> inserted) throws SQLException {
        try (PreparedStatement goOn = connection.prepareStatement(GO_ON)) {
            goOn.setArray(1, array(connection, "uuid", inserted, MeasurementKey::kpiId));
            goOn.setArray(2, array(connection, "uuid", inserted, MeasurementKey::subjectId));
            goOn.setArray(3, array(connection, "date", inserted, MeasurementKey::periodStart));
            goOn.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int first, List<Reading> readings) throws SQLException {
        Connection connection = statement.getConnection();
        int next = first;
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
