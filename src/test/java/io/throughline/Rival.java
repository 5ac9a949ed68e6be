package io.throughline;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * A change that another transaction has made and not yet committed while a request is judged. A rule that only looks
 * sees the world before it; a rule that holds what it looked at waits for it.
 */
public final class Rival {

    private static final String WAITED_FOR =
            "select exists (select 1 from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))";

    private final Connection connection;

    private Rival(Connection connection) {
        this.connection = connection;
    }

    /** The answer to a request that meets the change: it is committed once the request waits for it, or is answered. */
    public static Response meets(DataSource source, String change, String id, Callable<Response> request)
            throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var rival = new Rival(connection);
            rival.make(change, id);
            Future<Response> answer = caller.submit(request);
            while (!answer.isDone() && !rival.isWaitedFor()) {
                Thread.sleep(20);
            }
            connection.commit();
            return answer.get();
        } finally {
            caller.shutdown();
        }
    }

    private void make(String change, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setObject(1, UUID.fromString(id));
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("nothing was changed by " + change);
            }
        }
    }

    private boolean isWaitedFor() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WAITED_FOR);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
