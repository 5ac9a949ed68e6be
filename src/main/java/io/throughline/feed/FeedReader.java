package io.throughline.feed;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.Session;

/** Runs the one statement of a page, through a cursor that holds some hundred rows at a time. */
@Singleton
class FeedReader {

    private static final int ROWS_AT_ONCE = 500;

    private final EntityManager entities;

    FeedReader(EntityManager entities) {
        this.entities = entities;
    }

    /** What is made of the rows while they can be read. */
    interface Rows<T> {
        T of(ResultSet rows) throws SQLException;
    }

    @Transactional
    <T> T read(Sql sql, Rows<T> rows) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                statement.setFetchSize(ROWS_AT_ONCE);
                for (int i = 0; i < sql.values().size(); i++) {
                    statement.setString(i + 1, sql.values().get(i));
                }
                try (ResultSet result = statement.executeQuery()) {
                    return rows.of(result);
                }
            }
        });
    }
}
