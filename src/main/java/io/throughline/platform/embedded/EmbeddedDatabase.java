package io.throughline.platform.embedded;

import io.throughline.platform.embedded.StartRefusal.Cause;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of a service that was given none: a PostgreSQL server on a directory of the user's.
 *
 * <p>Flyway works as the owner; the service itself connects as a lesser role, which may do what the migrations grant to
 * it and nothing else.
 */
public final class EmbeddedDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private static final String DATABASE = "throughline";
    private static final String SERVICE_ROLE = "throughline";

    private final Path directory;
    private @Nullable DataDirectory data;
    private @Nullable Cluster cluster;

    /** @param directory where the data are kept; {@link #start} makes it if it is not there */
    public EmbeddedDatabase(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * Takes the directory for this process, and starts a server on it.
     *
     * @return the settings by which the service and Flyway reach the server, by their Quarkus names
     * @throws StartRefusal if the directory cannot be used, another process uses it, or PostgreSQL does not start
     */
    public synchronized Map<String, String> start() {
        byte[] archive = archive();
        DataDirectory held = DataDirectory.hold(directory);
        data = held;
        boolean kept = Cluster.isIn(held);
        try {
            var server = new Cluster(held, Programs.unpackedIn(held, archive));
            server.create();
            int port = server.start();
            cluster = server;
            var settings = prepare(port, server.ownerPassword());
            LOG.infof("The data are in %s (%s)", held, kept ? "kept from before" : "new");
            return settings;
        } catch (IOException | SQLException e) {
            throw new StartRefusal(
                    Cause.POSTGRESQL, "PostgreSQL could not start (" + e.getMessage() + "); its log is " + held.log());
        }
    }

    /** Stops the server, if it was started, and gives the directory free; waits for a start that is under way. */
    public synchronized void stop() {
        try {
            if (cluster != null && !cluster.stop()) {
                LOG.warnf("PostgreSQL could not be stopped; the next start on %s will try again", directory);
            }
        } catch (IOException e) {
            LOG.warnf(e, "PostgreSQL could not be stopped; the next start on %s will try again", directory);
        }
        cluster = null;
        if (data != null) {
            data.close();
            data = null;
        }
    }

    /** Asked for before the directory is touched: the image leaves the programs and their library out. */
    private static byte[] archive() {
        try {
            return Programs.archive();
        } catch (IOException | IllegalStateException | NoClassDefFoundError absent) {
            throw new StartRefusal(
                    Cause.NO_DATABASE,
                    "no database: set QUARKUS_DATASOURCE_JDBC_URL, for this build brings no PostgreSQL along for "
                            + System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
        }
    }

    private static Map<String, String> prepare(int port, String ownerPassword) throws SQLException {
        String server = "jdbc:postgresql://" + Cluster.ADDRESS + ":" + port + "/";
        String servicePassword = Cluster.randomPassword();
        var postgres = new PGSimpleDataSource();
        postgres.setUrl(server + "postgres");
        try (Connection connection = postgres.getConnection(Cluster.OWNER, ownerPassword);
                Statement statement = connection.createStatement()) {
            if (isAbsent(statement, "SELECT FROM pg_roles WHERE rolname = '" + SERVICE_ROLE + "'")) {
                statement.execute("CREATE ROLE " + SERVICE_ROLE);
            }
            statement.execute("ALTER ROLE " + SERVICE_ROLE + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '"
                    + servicePassword + "'");
            if (isAbsent(statement, "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", server + DATABASE,
                "quarkus.datasource.username", SERVICE_ROLE,
                "quarkus.datasource.password", servicePassword,
                "quarkus.flyway.username", Cluster.OWNER,
                "quarkus.flyway.password", ownerPassword);
    }

    private static boolean isAbsent(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }
}
