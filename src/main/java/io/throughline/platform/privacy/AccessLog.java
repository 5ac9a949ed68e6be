package io.throughline.platform.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.throughline.platform.audit.AuditTrail;
import io.throughline.platform.problem.RequestId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Enters who read whose data, in a transaction of its own: a read that comes to nothing afterwards was one as well. By one
 * statement and without a session, since every answer about people waits for it.
 */
@Singleton
public class AccessLog {

    private static final String ENTER =
            """
            insert into access_event (id, at, actor, request_id, operation, whole_list, person_ids)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final AuditTrail audit;
    private final Clock clock;

    AccessLog(DataSource database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer about these persons; nothing is entered where there are none. */
    public void read(String operation, Collection<UUID> personIds) {
        if (!personIds.isEmpty()) {
            enter(operation, false, personIds);
        }
    }

    /** A file of a whole list. */
    void readWhole(String operation) {
        enter(operation, true, List.of());
    }

    private void enter(String operation, boolean whole, Collection<UUID> personIds) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        QuarkusTransaction.suspendingExisting().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(ENTER)) {
                statement.setObject(1, id);
                statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(3, audit.actor());
                statement.setString(4, RequestId.current());
                statement.setString(5, operation);
                statement.setBoolean(6, whole);
                statement.setArray(
                        7,
                        connection.createArrayOf(
                                "uuid", personIds.stream().distinct().toArray()));
                statement.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException("the access was not entered", failed);
            }
        });
    }
}
