package io.throughline.measurement.series;

import io.throughline.math.Period;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads slices by one statement over the range of the primary key that holds the KPI's measurements: what was measured
 * of other KPIs is never touched. Sums are exact; whoever divides does so once, at the end. On which days the scope has
 * too few people is asked once for the whole span.
 */
@Singleton
class SeriesStore {

    private static final String NOW =
            "select * from measurement where kpi_id = ? and period_start >= ? and period_start < ?";

    /** What held then holds still, or went into the history later; of a value that held for no time at all, nothing. */
    private static final String THEN =
            """
            select %1$s from measurement
            where kpi_id = ? and period_start >= ? and period_start < ? and updated_at <= ?
            union all
            select %1$s from measurement_history
            where kpi_id = ? and period_start >= ? and period_start < ? and updated_at <= ? and ended_at > ?"""
                    .formatted(
                            "subject_id, period_start, period_end, definition_version, value, numerator, denominator, sample_size");

    private static final String READ =
            """
            with recursive scope(id) as (%s),
            above(id, ancestor) as (
                select u.id, u.parent_id from scope join org_unit u using (id) where u.parent_id is not null
                union
                select a.id, u.parent_id from above a join org_unit u on u.id = a.ancestor
                where u.parent_id is not null),
            measured as (select m.* from (%s) m where m.subject_id in (select id from scope)),
            counted as (
                select * from measured m
                where not exists (
                    select from above join measured spoken on spoken.subject_id = above.ancestor
                    where above.id = m.subject_id and spoken.period_start = m.period_start)),
            slice as (
                select cast(date_trunc(?, cast(period_start as timestamp)) as date) as point, period_start,
                       count(*) as measurements, count(distinct subject_id) as subjects, sum(value) as values,
                       case when count(sample_size) = count(*) then sum(value * sample_size) end as weighted,
                       case when count(sample_size) = count(*) then sum(sample_size) end as samples,
                       case when count(numerator) = count(*) then sum(numerator) end as numerators,
                       case when count(denominator) = count(*) then sum(denominator) end as denominators,
                       array_agg(distinct definition_version) as versions,
                       max(period_end) as period_end,
                       case when count(*) < 5 then array_agg(subject_id) end as few
                from counted
                group by grouping sets ((), (1), (1, period_start)))
            select slice.*, period_start is not null and exists (select from employee)
                   and ((few is not null and few <> array[asked.scope] and people_up_to_five(few, period_end - 1) < 5)
                        or figure_withheld(
                            (select withheld_days(asked.scope, min(period_end) - 1, max(period_end) - 1) from slice),
                            exists (select from kpi_of_frozen_cohort shown where shown.kpi_id = asked.kpi),
                            asked.kpi, asked.scope, period_start, period_end)) as withheld
            from slice cross join (select cast(? as uuid) as scope, cast(? as uuid) as kpi) asked
            order by point nulls first, period_start nulls first
            """;

    private final EntityManager entities;

    SeriesStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The slices of a KPI over a scope and a span; as they were known at an instant, where one is given. */
    Slices read(UUID kpi, Scope scope, Grain grain, Period span, @Nullable Instant asOf) {
        String sql = READ.formatted(scope.kind().subjects(), asOf == null ? NOW : THEN);
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement read = connection.prepareStatement(sql)) {
                int next = 1;
                read.setObject(next++, scope.id());
                next = bindRange(read, next, kpi, span, asOf);
                if (asOf != null) {
                    next = bindRange(read, next, kpi, span, asOf);
                    read.setObject(next++, asOf.atOffset(ZoneOffset.UTC));
                }
                read.setString(next++, grain.field());
                read.setObject(next++, scope.id());
                read.setObject(next, kpi);
                try (ResultSet rows = read.executeQuery()) {
                    return slices(rows);
                }
            }
        });
    }

    private static int bindRange(PreparedStatement read, int first, UUID kpi, Period span, @Nullable Instant asOf)
            throws SQLException {
        int next = first;
        read.setObject(next++, kpi);
        read.setObject(next++, span.start());
        read.setObject(next++, span.end());
        if (asOf != null) {
            read.setObject(next++, asOf.atOffset(ZoneOffset.UTC));
        }
        return next;
    }

    /** The first row is about the whole span; then comes, for each point, one about it and those about its slices. */
    private static Slices slices(ResultSet rows) throws SQLException {
        Slices slices = Slices.none();
        while (rows.next()) {
            LocalDate point = rows.getObject("point", LocalDate.class);
            LocalDate start = rows.getObject("period_start", LocalDate.class);
            if (point == null) {
                slices = total(rows);
            } else if (start == null) {
                slices.subjectsByPoint().put(point, rows.getLong("subjects"));
            } else {
                slices.add(point, slice(start, rows));
            }
        }
        return slices;
    }

    private static Slices total(ResultSet row) throws SQLException {
        Slices none = Slices.none();
        if (row.getArray("versions") != null) {
            none.definitionVersions()
                    .addAll(Arrays.asList((Integer[]) row.getArray("versions").getArray()));
        }
        return new Slices(none.byPoint(), none.subjectsByPoint(), row.getLong("subjects"), none.definitionVersions());
    }

    private static Slice slice(LocalDate start, ResultSet row) throws SQLException {
        return new Slice(
                start,
                row.getLong("measurements"),
                row.getBigDecimal("values"),
                row.getBigDecimal("weighted"),
                row.getBigDecimal("samples"),
                row.getBigDecimal("numerators"),
                row.getBigDecimal("denominators"),
                row.getBoolean("withheld"));
    }
}
