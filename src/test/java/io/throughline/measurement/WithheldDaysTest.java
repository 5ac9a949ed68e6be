package io.throughline.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The days that are found for a whole span are those that the rule names day by day, however people and units move. A span
 * that is judged by its two ends alone would fail here.
 */
@QuarkusTest
class WithheldDaysTest {

    private static final int DAYS = 60;
    private static final LocalDate FIRST = LocalDate.parse("2031-01-15");

    @Inject
    DataSource database;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    /** Where somebody or something is from a day on and until another, exclusive. */
    private record Stay(UUID who, @Nullable UUID where, int from, int until) {
        boolean holds(int day) {
            return from <= day && day < until;
        }
    }

    /** Units that change their parents, people who come, move and go, and a cohort of some of both. */
    private static final class Organization {
        final List<UUID> units = Stream.generate(UUID::randomUUID).limit(7).toList();
        final List<UUID> people = Stream.generate(UUID::randomUUID).limit(24).toList();
        final UUID cohort = UUID.randomUUID();
        final List<UUID> members = List.of(units.get(2), units.get(5), people.get(0), people.get(1));
        final List<Stay> lines = new ArrayList<>();
        final List<Stay> assignments = new ArrayList<>();

        Organization(Random random) {
            for (int i = 1; i < units.size(); i++) {
                for (Stay stay : stays(random, units.get(i), units.subList(0, i), random.nextInt(2), -400)) {
                    lines.add(stay);
                }
            }
            int moves = random.nextInt(3);
            for (UUID person : people) {
                int comes = random.nextInt(3) == 0 ? random.nextInt(DAYS) : -5;
                assignments.addAll(stays(random, person, units, moves, comes));
            }
        }

        private static List<Stay> stays(Random random, UUID who, List<UUID> places, int moves, int comes) {
            List<Stay> stays = new ArrayList<>();
            int from = comes;
            for (int move = 0; move <= moves && from < DAYS; move++) {
                int until = move == moves
                        ? (random.nextInt(4) == 0 ? from + 1 + random.nextInt(DAYS) : 1000)
                        : Math.max(from, 0) + 1 + random.nextInt(DAYS);
                stays.add(new Stay(who, places.get(random.nextInt(places.size())), from, until));
                from = until + (random.nextInt(3) == 0 ? random.nextInt(9) : 0);
            }
            return stays;
        }

        private Set<UUID> peopleIn(UUID unit, @Nullable UUID without, int day) {
            Set<UUID> found = new HashSet<>();
            for (Stay stay : assignments) {
                if (stay.holds(day) && unit.equals(stay.where())) {
                    found.add(stay.who());
                }
            }
            for (Stay line : lines) {
                if (line.holds(day) && unit.equals(line.where()) && !line.who().equals(without)) {
                    found.addAll(peopleIn(line.who(), without, day));
                }
            }
            return found;
        }

        boolean withholds(UUID unit, int day) {
            int people = peopleIn(unit, null, day).size();
            if (people < 5) {
                return people > 0;
            }
            return lines.stream()
                    .filter(line -> line.holds(day) && line.who().equals(unit))
                    .map(Stay::where)
                    .anyMatch(parent ->
                            parent != null && few(peopleIn(parent, unit, day).size()));
        }

        boolean withholdsOfCohort(int day) {
            Set<UUID> found = new HashSet<>();
            for (UUID member : members) {
                if (people.contains(member)) {
                    found.add(member);
                } else {
                    found.addAll(peopleIn(member, null, day));
                }
            }
            return few(found.size());
        }

        private static boolean few(int people) {
            return 1 <= people && people <= 4;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void areThoseOfTheRuleDayByDay(int seed) throws SQLException {
        Organization organization = new Organization(new Random(seed));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, organization);
                for (UUID unit : organization.units) {
                    assertThat(withheld(connection, unit))
                            .as("unit %d", organization.units.indexOf(unit))
                            .isEqualTo(IntStream.range(0, DAYS)
                                    .filter(day -> organization.withholds(unit, day))
                                    .boxed()
                                    .toList());
                }
                assertThat(withheld(connection, organization.cohort))
                        .isEqualTo(IntStream.range(0, DAYS)
                                .filter(organization::withholdsOfCohort)
                                .boxed()
                                .toList());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static List<Integer> withheld(Connection connection, UUID subject) throws SQLException {
        List<Integer> days = new ArrayList<>();
        try (PreparedStatement ask = connection.prepareStatement(
                """
                select day from withheld_days(?, ?, ?) days, generate_series(0, ?) day
                where cast(? as date) + day <@ days order by day""")) {
            ask.setObject(1, subject);
            ask.setObject(2, FIRST);
            ask.setObject(3, FIRST.plusDays(DAYS - 1));
            ask.setInt(4, DAYS - 1);
            ask.setObject(5, FIRST);
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    days.add(rows.getInt(1));
                }
            }
        }
        return days;
    }

    private static void write(Connection connection, Organization organization) throws SQLException {
        for (UUID unit : organization.units) {
            insert(connection, "insert into subject (id, kind) values (?, 'ORG_UNIT')", unit);
            insert(
                    connection,
                    """
                    insert into org_unit (id, version, created_at, updated_at, name, function)
                    values (?, 0, now(), now(), 'Unit', 'BUSINESS')""",
                    unit);
        }
        for (UUID person : organization.people) {
            insert(connection, "insert into subject (id, kind) values (?, 'EMPLOYEE')", person);
            insert(
                    connection,
                    """
                    insert into employee (id, version, created_at, updated_at, display_name, active, changes)
                    values (?, 0, now(), now(), 'Person', true, 0)""",
                    person);
        }
        insert(connection, "insert into subject (id, kind) values (?, 'COHORT')", organization.cohort);
        insert(
                connection,
                """
                insert into cohort (id, version, created_at, updated_at, name, role, member_count, member_changes)
                values (?, 0, now(), now(), 'Cohort', 'TRAINED', 4, 0)""",
                organization.cohort);
        for (UUID member : organization.members) {
            insert(
                    connection,
                    "insert into cohort_member (cohort_id, subject_id, created_at) values (?, ?, now())",
                    organization.cohort,
                    member);
        }
        for (Stay line : organization.lines) {
            insert(
                    connection,
                    """
                    insert into org_unit_line (org_unit_id, parent_id, effective_from, effective_to)
                    values (?, ?, ?, ?)""",
                    values(line));
        }
        for (Stay stay : organization.assignments) {
            insert(
                    connection,
                    """
                    insert into assignment (employee_id, org_unit_id, effective_from, effective_to, full_time_equivalent)
                    values (?, ?, ?, ?, 1)""",
                    values(stay));
        }
    }

    private static @Nullable Object[] values(Stay stay) {
        return new @Nullable Object[] {
            stay.who(),
            stay.where(),
            FIRST.plusDays(stay.from()),
            stay.until() == 1000 ? null : FIRST.plusDays(stay.until())
        };
    }

    private static void insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
