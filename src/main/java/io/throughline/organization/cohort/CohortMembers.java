package io.throughline.organization.cohort;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Writes the members of cohorts by sets. Whoever calls holds the cohort, so that changes come one after the other. */
@Singleton
class CohortMembers {

    private static final String ADD =
            """
            insert into cohort_member (cohort_id, subject_id, created_at)
            select ?, id, ? from unnest(cast(? as uuid[])) as wanted (id) order by id
            on conflict do nothing
            returning subject_id
            """;

    private static final String RETAIN =
            """
            delete from cohort_member where cohort_id = ? and subject_id <> all (cast(? as uuid[]))
            returning subject_id
            """;

    private static final String REMOVE =
            "delete from cohort_member where cohort_id = ? and subject_id = ? returning subject_id";

    private final EntityManager entities;

    CohortMembers(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the subjects that are members now and were not before. */
    List<UUID> add(UUID cohort, Collection<UUID> subjects, Instant now) {
        return changed(ADD, statement -> {
            statement.setObject(1, cohort);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setArray(3, statement.getConnection().createArrayOf("uuid", subjects.toArray()));
        });
    }

    /** The members that had to go because they are none of these. */
    List<UUID> retain(UUID cohort, Collection<UUID> subjects) {
        return changed(RETAIN, statement -> {
            statement.setObject(1, cohort);
            statement.setArray(2, statement.getConnection().createArrayOf("uuid", subjects.toArray()));
        });
    }

    /** The subject, where it was a member. */
    List<UUID> remove(UUID cohort, UUID subject) {
        return changed(REMOVE, statement -> {
            statement.setObject(1, cohort);
            statement.setObject(2, subject);
        });
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<UUID> changed(String sql, Binding binding) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.to(statement);
                List<UUID> ids = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                }
                return ids;
            }
        });
    }
}
