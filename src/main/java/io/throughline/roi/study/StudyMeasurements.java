package io.throughline.roi.study;

import io.throughline.math.Period;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.jspecify.annotations.Nullable;

/** Reads what a study is made from, by one statement for all measurements, and keeps which ones it read. */
@Singleton
class StudyMeasurements {

    /** One more than a study may rest on, so that too many are seen to be. */
    static final int MOST = 20_000;

    private static final String READ =
            """
            with subjects (id, trained) as (
                select id, true from population_subjects(cast(? as uuid), cast(? as date)) one (id)
                union all
                select id, false from population_subjects(cast(? as uuid), cast(? as date)) one (id)
                where cast(? as uuid) is not null)
            select m.subject_id, p.trained, s.kind, a.org_unit_id, m.period_start, m.period_end, m.version,
                   m.value, m.numerator, m.denominator
            from subjects p
            join subject s on s.id = p.id
            join measurement m on m.subject_id = p.id
            left join assignment a on a.employee_id = p.id and a.effective_from <= cast(? as date)
              and (a.effective_to is null or a.effective_to > cast(? as date))
            where m.kpi_id = ? and m.period_start >= ? and m.period_end <= ?
            limit
            """
                    + (MOST + 1);

    private static final String PEOPLE =
            """
            select count(*) from population_subjects(cast(:population as uuid), cast(:day as date)) one (id)
            join subject s using (id) where s.kind = 'EMPLOYEE'
            """;

    private static final String FEW =
            "select people_up_to_five(cast(string_to_array(:subjects, ',') as uuid[]), cast(:day as date)) between 1 and 4";

    private static final String WITHHELD =
            "select figure_withheld(:kpi, :population, cast(:day as date), cast(:day as date) + 1)";

    private static final String SHARED =
            """
            select exists (
                select id from population_subjects(cast(:trained as uuid), cast(:day as date)) one (id)
                intersect
                select id from population_subjects(cast(:control as uuid), cast(:day as date)) one (id))
            """;

    private static final String KEEP =
            """
            insert into impact_study_measurement (impact_study_id, kpi_id, subject_id, period_start, version, value)
            select ?, ?, * from unnest(cast(? as uuid[]), cast(? as date[]), cast(? as bigint[]), cast(? as numeric[]))
            """;

    private final EntityManager entities;

    StudyMeasurements(EntityManager entities) {
        this.entities = entities;
    }

    /** Whose measurements are wanted, as they were on a day. */
    record Whose(UUID trained, @Nullable UUID control, LocalDate day) {}

    /** A measurement and whose it is. */
    record Row(
            UUID subjectId,
            boolean trained,
            boolean person,
            @Nullable UUID orgUnitId,
            LocalDate periodStart,
            LocalDate periodEnd,
            long version,
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    List<Row> read(UUID kpi, Whose whose, Period window) {
        return inDatabase(connection -> {
            try (PreparedStatement read = connection.prepareStatement(READ)) {
                int next = 1;
                read.setObject(next++, whose.trained());
                read.setObject(next++, whose.day());
                read.setObject(next++, whose.control());
                read.setObject(next++, whose.day());
                read.setObject(next++, whose.control());
                read.setObject(next++, whose.day());
                read.setObject(next++, whose.day());
                read.setObject(next++, kpi);
                read.setObject(next++, window.start());
                read.setObject(next, window.end());
                List<Row> rows = new ArrayList<>();
                try (ResultSet found = read.executeQuery()) {
                    while (found.next()) {
                        rows.add(row(found));
                    }
                }
                return rows;
            }
        });
    }

    /** How many people are in a population on a day. */
    int people(UUID population, LocalDate day) {
        return ((Number) entities.createNativeQuery(PEOPLE)
                        .setParameter("population", population)
                        .setParameter("day", day)
                        .getSingleResult())
                .intValue();
    }

    /** Whether the subjects are one to four people together. */
    boolean areFew(Collection<UUID> subjects, LocalDate day) {
        return !subjects.isEmpty()
                && (Boolean) entities.createNativeQuery(FEW)
                        .setParameter(
                                "subjects",
                                String.join(
                                        ",",
                                        subjects.stream().map(UUID::toString).toList()))
                        .setParameter("day", day)
                        .getSingleResult();
    }

    /** Whether figures of a population would say too much of few people. */
    boolean isWithheld(UUID kpi, UUID population, LocalDate day) {
        return (Boolean) entities.createNativeQuery(WITHHELD)
                .setParameter("kpi", kpi)
                .setParameter("population", population)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Whether somebody is both trained and compared. */
    boolean share(UUID trained, UUID control, LocalDate day) {
        return (Boolean) entities.createNativeQuery(SHARED)
                .setParameter("trained", trained)
                .setParameter("control", control)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Notes on which measurements a study rests. */
    void keep(UUID study, UUID kpi, List<Row> rows) {
        inDatabase(connection -> {
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setObject(1, study);
                keep.setObject(2, kpi);
                keep.setArray(3, array(connection, "uuid", rows, Row::subjectId));
                keep.setArray(4, array(connection, "date", rows, Row::periodStart));
                keep.setArray(5, array(connection, "bigint", rows, Row::version));
                keep.setArray(6, array(connection, "numeric", rows, Row::value));
                return keep.executeUpdate();
            }
        });
    }

    private static Array array(Connection connection, String type, List<Row> rows, Function<Row, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getObject("subject_id", UUID.class),
                found.getBoolean("trained"),
                found.getString("kind").equals("EMPLOYEE"),
                found.getObject("org_unit_id", UUID.class),
                found.getObject("period_start", LocalDate.class),
                found.getObject("period_end", LocalDate.class),
                found.getLong("version"),
                found.getBigDecimal("value"),
                found.getBigDecimal("numerator"),
                found.getBigDecimal("denominator"));
    }

    private <T> T inDatabase(ReturningWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork(work);
    }
}
