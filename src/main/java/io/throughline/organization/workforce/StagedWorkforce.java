package io.throughline.organization.workforce;

import io.throughline.platform.job.Load;
import io.throughline.platform.problem.Violation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows in the table {@code workforce_row}, and what is known of the one import that they belong to. */
final class StagedWorkforce {

    private static final int FETCH = 1_000;

    private final Connection connection;
    private final Load load;

    StagedWorkforce(Connection connection, Load load) {
        this.connection = connection;
        this.load = load;
    }

    /** Refuses rows that repeat others. */
    void refuseRepeated() throws SQLException {
        execute("analyze workforce_row");
        refuse(WorkforceSql.CHECK_ROWS, List.of());
    }

    /** Finds out what the rows come to in the world as it is, and refuses those that cannot be written. */
    void judge(Map<String, ?> values) throws SQLException {
        execute("drop table if exists unit_row, known, person");
        run(WorkforceSql.UNITS, values);
        refuseAll(WorkforceSql.CHECK_UNITS, "unit_row");
        run(WorkforceSql.KNOWN, values);
        refuseAll(WorkforceSql.CHECK_KNOWN, "known");
        run(WorkforceSql.PEOPLE, values);
        refuseAll(WorkforceSql.CHECK_PEOPLE, "person");
    }

    /** A refused row may have been what others referred to. */
    private void refuseAll(WorkforceSql check, String table) throws SQLException {
        while (refuse(check, List.of(table)) > 0) {
            // until nobody refers to a refused row any more
        }
    }

    /** Refuses one row that something else was found against. */
    void refuse(long line, List<Violation> faults, String table) throws SQLException {
        load.refuse(line, faults);
        mark(List.of(line), List.of(table));
    }

    void run(WorkforceSql sql, Map<String, ?> values) throws SQLException {
        sql.execute(connection, values);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Refuses the rows that a check finds, and takes them out of the tables. */
    private long refuse(WorkforceSql check, List<String> tables) throws SQLException {
        List<Long> lines = refused(check);
        mark(lines, tables);
        return lines.size();
    }

    /** Refuses the rows that a check finds, and says which these are: in the order of their lines, all faults of a row at once. */
    List<Long> refused(WorkforceSql check) throws SQLException {
        List<Long> lines = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        long line = 0;
        try (PreparedStatement statement = connection.prepareStatement(check.text())) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong("line") != line) {
                        tell(line, faults);
                        line = rows.getLong("line");
                        lines.add(line);
                    }
                    faults.add(
                            new Violation(rows.getString("pointer"), rows.getString("code"), rows.getString("detail")));
                }
            }
        }
        tell(line, faults);
        return lines;
    }

    private void tell(long line, List<Violation> faults) {
        if (!faults.isEmpty()) {
            load.refuse(line, List.copyOf(faults));
            faults.clear();
        }
    }

    void mark(List<Long> lines, List<String> tables) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement mark =
                connection.prepareStatement("update workforce_row set refused = true where line = any (?)")) {
            mark.setArray(1, connection.createArrayOf("bigint", lines.toArray()));
            mark.executeUpdate();
        }
        for (String table : tables) {
            execute("delete from " + table + " gone using workforce_row r where r.refused and r.line = gone.line");
        }
    }
}
