package io.throughline.organization.scim;

import io.throughline.organization.employee.PersonalData;
import io.throughline.organization.scim.Said.Value;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/** What identity providers say of users beyond the employees' own records, in the tables where it stands. */
@Singleton
class SaidStore implements PersonalData {

    private static final String COLUMNS =
            Arrays.stream(Detail.values()).map(Detail::column).collect(Collectors.joining(", "));
    private static final String KEEP =
            """
            insert into scim_user (employee_id, display_name_said, email_type, email_display, email_primary,
                                   manager_awaited, %s)
            values (?, ?, ?, ?, ?, ?, %s)
            on conflict (employee_id) do update set
                (display_name_said, email_type, email_display, email_primary, manager_awaited, %1$s)
                = (excluded.display_name_said, excluded.email_type, excluded.email_display, excluded.email_primary,
                   excluded.manager_awaited, %s)
            """
                    .formatted(
                            COLUMNS,
                            "?, ".repeat(Detail.values().length - 1) + "?",
                            "excluded." + COLUMNS.replace(", ", ", excluded."));

    private final EntityManager entities;

    SaidStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Said> find(UUID employee) {
        return work(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select s.*, e.email from scim_user s join employee e on e.id = s.employee_id where e.id = ?")) {
                query.setObject(1, employee);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(read(row, values(connection, employee))) : Optional.empty();
                }
            }
        });
    }

    void keep(UUID employee, Said said) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                insert.setObject(1, employee);
                insert.setBoolean(2, said.displayName());
                Value email = said.email();
                insert.setString(3, email == null ? null : email.type());
                insert.setString(4, email == null ? null : email.display());
                insert.setObject(5, email == null ? null : email.primary(), Types.BOOLEAN);
                insert.setString(6, said.managerAwaited());
                int at = 7;
                for (Detail detail : Detail.values()) {
                    insert.setString(at++, said.details().get(detail));
                }
                insert.executeUpdate();
            }
            replaceValues(connection, employee, said.further());
            return employee;
        });
    }

    /** Who waits for somebody with one of these names to be their manager. */
    List<UUID> waitingFor(List<String> names) {
        List<?> found = entities.createNativeQuery(
                        "select employee_id from scim_user where lower(manager_awaited) in (:names) order by 1")
                .setParameter("names", names)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    void waitNoMore(UUID employee) {
        entities.createNativeQuery("update scim_user set manager_awaited = null where employee_id = :employee")
                .setParameter("employee", employee)
                .executeUpdate();
    }

    @Override
    public String what() {
        return "what identity providers said";
    }

    @Override
    public long erase(UUID employeeId) {
        return delete("scim_user", employeeId)
                + delete("scim_user_value", employeeId)
                + delete("scim_group_member", employeeId);
    }

    @Override
    public long remaining(UUID employeeId) {
        return ((Number) entities.createNativeQuery(
                                "select (select count(*) from scim_user where employee_id = :employee)"
                                        + " + (select count(*) from scim_user_value where employee_id = :employee)"
                                        + " + (select count(*) from scim_group_member where employee_id = :employee)")
                        .setParameter("employee", employeeId)
                        .getSingleResult())
                .longValue();
    }

    private long delete(String table, UUID employeeId) {
        return entities.createNativeQuery("delete from " + table + " where employee_id = :employee")
                .setParameter("employee", employeeId)
                .executeUpdate();
    }

    private static void replaceValues(Connection connection, UUID employee, List<Value> values) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from scim_user_value where employee_id = ?")) {
            delete.setObject(1, employee);
            delete.executeUpdate();
        }
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into scim_user_value values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                insert.setObject(1, employee);
                insert.setString(2, value.attribute());
                insert.setInt(3, i);
                insert.setString(4, value.value());
                insert.setString(5, value.display());
                insert.setString(6, value.type());
                insert.setObject(7, value.primary(), Types.BOOLEAN);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Value> values(Connection connection, UUID employee) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select attribute, value, display, type, is_primary from scim_user_value"
                        + " where employee_id = ? order by position")) {
            query.setObject(1, employee);
            List<Value> values = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(new Value(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getObject(5, Boolean.class)));
                }
            }
            return values;
        }
    }

    private static Said read(ResultSet row, List<Value> further) throws SQLException {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            String text = row.getString(detail.column());
            if (text != null) {
                details.put(detail, text);
            }
        }
        String email = row.getString("email");
        Value main = email == null
                ? null
                : new Value(
                        "emails",
                        email,
                        row.getString("email_display"),
                        row.getString("email_type"),
                        row.getObject("email_primary", Boolean.class));
        return new Said(row.getBoolean("display_name_said"), details, main, row.getString("manager_awaited"), further);
    }

    private <T> T work(ReturningWork<T> work) {
        // What was said of the employee must be there before what refers to them.
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(work);
    }
}
