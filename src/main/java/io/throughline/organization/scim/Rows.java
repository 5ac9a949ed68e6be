package io.throughline.organization.scim;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Runs the statements of this room that read. */
@Singleton
class Rows {

    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    /** What is made of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What was written before in the transaction at hand is seen. */
    @Transactional
    <T> List<T> read(Sql sql, Row<T> row) {
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
                sql.bind(statement);
                try (ResultSet result = statement.executeQuery()) {
                    List<T> read = new ArrayList<>();
                    while (result.next()) {
                        read.add(row.of(result));
                    }
                    return read;
                }
            }
        });
    }
}
