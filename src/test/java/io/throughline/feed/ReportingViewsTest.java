package io.throughline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.throughline.ApiTest;
import io.throughline.objective.GivenObjective;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema {@code reporting_v1} as a contract, and the role that sees it and nothing else. */
@QuarkusTest
class ReportingViewsTest extends ApiTest {

    @BeforeEach
    void something() {
        GivenFeed.star();
    }

    @Test
    void explainsEveryViewAndEveryColumn() throws SQLException {
        try (Connection owner = Database.asOwner()) {
            assertThat(Database.views(owner)).hasSize(16);
            assertThat(Database.column(owner, "select obj_description('reporting_v1'::regnamespace, 'pg_namespace')"))
                    .doesNotContainNull();
            assertThat(
                            Database.column(
                                    owner,
                                    """
                                    select c.relname || '.' || a.attname from pg_class c
                                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                                    where c.relnamespace = 'reporting_v1'::regnamespace
                                      and (obj_description(c.oid, 'pg_class') is null
                                           or coalesce(col_description(c.oid, a.attnum), '') not like '%.')"""))
                    .isEmpty();
        }
    }

    /** Rows would be lost between pages, and BI tools misled, if a comment kept silent of a null. */
    @Test
    void saysOfEveryColumnThatMayBeNullThatItMay() throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Connection owner = Database.asOwner()) {
            for (String view : Database.views(owner)) {
                for (String column : Database.column(
                        owner,
                        "select attname from pg_attribute where attrelid = 'reporting_v1." + view
                                + "'::regclass and attnum > 0 and col_description(attrelid, attnum) !~ '\\mNull\\M'")) {
                    String nulls = "select count(*) from reporting_v1." + view + " where " + column + " is null";
                    if (!Database.column(owner, nulls).equals(List.of("0"))) {
                        faults.add(view + "." + column);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void namesEachRowOnceByItsKey() throws SQLException {
        try (Connection owner = Database.asOwner()) {
            for (String view : Database.views(owner)) {
                String key = String.join(
                        ", ",
                        Database.column(
                                owner,
                                "select attname from pg_attribute where attrelid = 'reporting_v1." + view
                                        + "'::regclass and attnum > 0 and col_description(attrelid, attnum) like 'Key%'"));
                assertThat(key).as(view).isNotEmpty();
                assertThat(Database.column(
                                owner,
                                "select 1 from reporting_v1." + view + " group by " + key + " having count(*) > 1"))
                        .as(view)
                        .isEmpty();
            }
        }
    }

    @Test
    void letsAReaderReadEveryView() throws SQLException {
        Database.asReader(reader -> {
            for (String view : Database.views(reader)) {
                assertThat(Database.column(reader, "select count(*) from reporting_v1." + view))
                        .as(view)
                        .doesNotContain("0");
            }
        });
    }

    @Test
    void letsAReaderDoNothingElse() throws SQLException {
        Database.asReader(reader -> {
            for (String statement : List.of(
                    "select * from public.kpi",
                    "select * from public.audit_event",
                    "select * from public.measurement_2026",
                    "insert into reporting_v1.kpis (id) values (gen_random_uuid())",
                    "update reporting_v1.kpis set name = 'x'",
                    "delete from reporting_v1.kpis",
                    "create table public.x (y int)",
                    "create table reporting_v1.x (y int)",
                    "create view reporting_v1.x as select 1",
                    "create temporary table x (y int)",
                    "create function pg_temp.leak() returns int language sql as 'select 1'",
                    "create schema x",
                    "select public.ensure_measurement_partitions(array[2026])",
                    "set role throughline",
                    "copy (select 1) to '/tmp/x'",
                    "alter view reporting_v1.kpis rename to x",
                    "grant throughline_reporting to throughline")) {
                assertThatThrownBy(() -> Database.execute(reader, statement))
                        .as(statement)
                        .isInstanceOf(SQLException.class)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        });
    }

    /** Whatever another migration adds: the role must not be able to use it. */
    @Test
    void givesTheRoleNoRightOutsideItsSchema() throws SQLException {
        try (Connection owner = Database.asOwner()) {
            assertThat(
                            Database.column(
                                    owner,
                                    """
                                    select c.oid::regclass from pg_class c
                                    where c.relkind in ('r', 'p', 'v', 'm', 'f')
                                      and c.relnamespace not in ('pg_catalog'::regnamespace,
                                                                 'information_schema'::regnamespace)
                                      and (has_table_privilege('throughline_reporting', c.oid,
                                               'insert, update, delete, truncate, references, trigger')
                                           or has_any_column_privilege('throughline_reporting', c.oid, 'select')
                                              and c.relnamespace <> 'reporting_v1'::regnamespace)"""))
                    .isEmpty();
            assertThat(
                            Database.column(
                                    owner,
                                    """
                                    select oid::regprocedure from pg_proc
                                    where pronamespace not in ('pg_catalog'::regnamespace,
                                                               'information_schema'::regnamespace)
                                      and has_function_privilege('throughline_reporting', oid, 'execute')"""))
                    // Which say no more than whether a figure is left out; whoever reads a view calls what is in it.
                    .containsExactlyInAnyOrder(
                            "figure_withheld(uuid,uuid,date,date)",
                            "figure_withheld(datemultirange,boolean,uuid,uuid,date,date)",
                            "given_away_by_a_cohort(uuid,uuid,date,date)",
                            "withheld_days(uuid,date,date)");
            assertThat(
                            Database.column(
                                    owner,
                                    """
                                    select nspname from pg_namespace
                                    where has_schema_privilege('throughline_reporting', oid, 'create')
                                       or has_schema_privilege('throughline_reporting', oid, 'usage')
                                          and nspname not in ('pg_catalog', 'information_schema', 'reporting_v1')"""))
                    .isEmpty();
        }
    }

    @Test
    void keepsWhatIsMeasuredOfOnePersonToItself() throws SQLException {
        String kpi = GivenObjective.kpi();
        UUID person = UUID.randomUUID();
        try (Connection owner = Database.asOwner()) {
            Database.execute(owner, "insert into subject (id, kind) values ('" + person + "', 'EMPLOYEE')");
            Database.execute(owner, "select ensure_measurement_partitions(array[2026])");
            Database.execute(
                    owner,
                    """
                    insert into measurement (kpi_id, subject_id, period_start, period_end, version, created_at,
                                             updated_at, recorded_by, definition_version, value, source)
                    values ('%s', '%s', '2026-07-01', '2026-08-01', 0, now(), now(), 'test', 1, 5, 'test')"""
                            .formatted(kpi, person));
            try {
                assertThat(Database.column(
                                owner, "select value from reporting_v1.measurements where kpi_id = '" + kpi + "'"))
                        .isEmpty();
            } finally {
                Database.execute(owner, "delete from measurement where subject_id = '" + person + "'");
                Database.execute(owner, "delete from subject where id = '" + person + "'");
            }
        }
    }

    @Test
    void knowsTheCalendar() throws SQLException {
        try (Connection owner = Database.asOwner()) {
            assertThat(
                            Database.column(
                                    owner,
                                    """
                                    select concat_ws(' ', year, quarter, month, day_of_month, iso_day_of_week, iso_year,
                                                     iso_week, month_start, quarter_start, fiscal_year, fiscal_quarter,
                                                     fiscal_month)
                                    from reporting_v1.calendar
                                    where day in ('2027-01-01', '2024-12-30', '2024-02-29') order by day"""))
                    .containsExactly(
                            "2024 1 2 29 4 2024 9 2024-02-01 2024-01-01 2024 1 2",
                            "2024 4 12 30 1 2025 1 2024-12-01 2024-10-01 2024 4 12",
                            "2027 1 1 1 5 2026 53 2027-01-01 2027-01-01 2027 1 1");
        }
    }
}
