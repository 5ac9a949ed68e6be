package io.throughline.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database past the service: as its owner, and as a BI tool that was let in. */
final class Database {

    private static final Config CONFIG = ConfigProvider.getConfig();

    private Database() {}

    static Connection asOwner() throws SQLException {
        return connect(
                CONFIG.getValue("quarkus.flyway.username", String.class),
                CONFIG.getOptionalValue("quarkus.flyway.password", String.class).orElse(""));
    }

    /** What is done with a connection. */
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** Does it as a login that is there for this alone, and is in the reporting role. */
    static void asReader(Work work) throws SQLException {
        String login = "bi_" + UUID.randomUUID().toString().substring(0, 8);
        try (Connection owner = asOwner()) {
            execute(owner, "create role " + login + " login password 'secret' in role throughline_reporting");
            try (Connection reader = connect(login, "secret")) {
                work.with(reader);
            } finally {
                execute(owner, "drop role " + login);
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static List<String> views(Connection connection) throws SQLException {
        return column(
                connection,
                "select relname from pg_class where relnamespace = 'reporting_v1'::regnamespace order by relname");
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                CONFIG.getValue("quarkus.datasource.jdbc.url", String.class), user, password);
    }
}
