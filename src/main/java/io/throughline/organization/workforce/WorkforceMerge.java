package io.throughline.organization.workforce;

import io.throughline.organization.LearningGuard;
import io.throughline.platform.job.Load;
import io.throughline.platform.job.LoadCounts;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.RequestId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Brings the staged rows of one import in, one import after the other, all in one transaction. Circles are looked for in
 * what was written, because only there it is whole; the rows that close one are refused, and the others written anew.
 */
final class WorkforceMerge {

    /** Another writer may come in between so often, and no more. */
    private static final int ATTEMPTS = 5;

    /** Deadlocks and failed serializations, ids that somebody else has taken, and references that have gone. */
    private static final Set<String> COME_AGAIN = Set.of("40001", "40P01", "23503", "23505");

    private static final String ONE_AFTER_THE_OTHER = "workforce import";

    /** What changes of single records hold as well, once they hold the record. */
    private static final List<String> LINES = List.of("org-unit tree", "reporting lines");

    private static final String NEW_LEARNERS =
            """
            select line, id from unit_row where function = 'LEARNING' and function_before = 'BUSINESS' order by line""";

    private static final String LEAVERS = "select count(*), count(*) filter (where not stays) from leaver";

    private final Connection connection;
    private final Load load;
    private final ImportOrder order;
    private final List<LearningGuard> guards;
    private final Clock clock;
    private final StagedWorkforce staged;
    private long leaving;

    WorkforceMerge(Connection connection, Load load, ImportOrder order, List<LearningGuard> guards, Clock clock) {
        this.connection = connection;
        this.load = load;
        this.order = order;
        this.guards = guards;
        this.clock = clock;
        this.staged = new StagedWorkforce(connection, load);
    }

    /**
     * What the rows come to, which is written unless refused rows keep it from being, or nothing was to be written.
     *
     * @param nameless how many refused rows do not even say whom they are about
     */
    LoadCounts merge(long nameless) throws SQLException {
        staged.refuseRepeated();
        lock(ONE_AFTER_THE_OTHER);
        staged.run(WorkforceSql.HOLD, Map.of());
        for (String line : LINES) {
            lock(line);
        }
        if (order.mode() == ImportMode.SNAPSHOT) {
            findLeavers(nameless);
        }
        for (int attempt = 1; ; ) {
            Map<String, ?> values = values();
            staged.judge(values);
            refuseLearners();
            staged.execute("savepoint merge");
            try {
                List<Long> circular = write(values);
                if (circular.isEmpty()) {
                    return end();
                }
                staged.execute("rollback to savepoint merge");
                staged.mark(circular, List.of());
            } catch (SQLException refused) {
                if (attempt++ == ATTEMPTS || !COME_AGAIN.contains(String.valueOf(refused.getSQLState()))) {
                    throw refused;
                }
                staged.execute("rollback to savepoint merge");
            }
        }
    }

    private LoadCounts end() throws SQLException {
        LoadCounts counts = counts();
        if (load.mayWrite()) {
            staged.execute("release savepoint merge");
            return counts;
        }
        staged.execute("rollback to savepoint merge");
        return load.isDryRun() ? counts : LoadCounts.NOTHING;
    }

    private void lock(String name) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, name);
            lock.execute();
        }
    }

    private Map<String, ?> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        values.put("day", order.effectiveFrom());
        values.put("who", load.actor());
        values.put("request", RequestId.current());
        if (order.sourceSystem() != null) {
            values.put("system", order.sourceSystem());
        }
        return values;
    }

    private void findLeavers(long nameless) throws SQLException {
        if (nameless > 0 && load.mayWrite()) {
            throw new ProblemException(
                    ProblemType.SNAPSHOT_INCOMPLETE,
                    "Of " + nameless + " rows it cannot be told whom they are about; nothing was written.");
        }
        staged.run(WorkforceSql.LEAVERS, values());
        try (PreparedStatement count = connection.prepareStatement(LEAVERS);
                ResultSet found = count.executeQuery()) {
            found.next();
            long employed = found.getLong(1);
            leaving = found.getLong(2);
            BigDecimal allowed = order.leaveThreshold().multiply(BigDecimal.valueOf(employed));
            if (BigDecimal.valueOf(100 * leaving).compareTo(allowed) > 0) {
                throw new ProblemException(
                        ProblemType.TOO_MANY_LEAVERS,
                        leaving + " of " + employed + " employees of " + order.sourceSystem()
                                + " are not in the snapshot;"
                                + " the threshold is " + order.leaveThreshold().toPlainString()
                                + " percent. Nothing was written.",
                        Map.of("employed", employed, "leavers", leaving, "leaveThreshold", order.leaveThreshold()));
            }
        }
    }

    private void refuseLearners() throws SQLException {
        record Unit(long line, UUID id) {}
        List<Unit> units = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEW_LEARNERS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                units.add(new Unit(rows.getLong(1), rows.getObject(2, UUID.class)));
            }
        }
        for (Unit unit : units) {
            Faults faults = new Faults();
            guards.forEach(guard -> guard.check(unit.id(), faults));
            if (!faults.isEmpty()) {
                staged.refuse(unit.line(), faults.violations(), "unit_row");
            }
        }
    }

    /** Writes all that is not refused, and says which rows close circles. */
    private List<Long> write(Map<String, ?> values) throws SQLException {
        staged.run(WorkforceSql.MERGE_UNITS, values);
        staged.run(WorkforceSql.MERGE_PEOPLE, values);
        if (leaving > 0) {
            staged.run(WorkforceSql.MERGE_LEAVERS, values);
        }
        List<Long> circular = new ArrayList<>(circles(WorkforceSql.UNIT_EDGES, WorkforceSql.CHECK_PARENTS, values));
        circular.addAll(circles(WorkforceSql.MANAGER_EDGES, WorkforceSql.CHECK_MANAGERS, values));
        return circular;
    }

    private List<Long> circles(WorkforceSql edges, WorkforceSql check, Map<String, ?> values) throws SQLException {
        staged.run(edges, values);
        staged.run(WorkforceSql.CIRCLES, values);
        List<Long> lines = staged.refused(check);
        staged.execute("drop table edge, circle, step");
        return lines;
    }

    private LoadCounts counts() throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(WorkforceSql.COUNTS.text());
                ResultSet found = count.executeQuery()) {
            found.next();
            return new LoadCounts(
                    found.getLong("inserted"), found.getLong("corrected"), found.getLong("unchanged"), leaving);
        }
    }
}
