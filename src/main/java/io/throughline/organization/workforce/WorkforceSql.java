package io.throughline.organization.workforce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements that judge and write a workforce. Each is a file of its own, which {@code psql} reads as well: it writes
 * {@code :'at'} where JDBC has a parameter.
 */
enum WorkforceSql {
    STAGE,
    CHECK_ROWS,
    HOLD,
    UNITS,
    CHECK_UNITS,
    KNOWN,
    CHECK_KNOWN,
    PEOPLE,
    CHECK_PEOPLE,
    LEAVERS,
    COUNTS,
    MERGE_UNITS,
    UNIT_EDGES,
    CHECK_PARENTS,
    MERGE_PEOPLE,
    MERGE_LEAVERS,
    MANAGER_EDGES,
    CHECK_MANAGERS,
    CIRCLES;

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list, which its type does not say
    private final List<String> parameters;

    WorkforceSql() {
        String read = read();
        Matcher parameter = Pattern.compile(":'(\\w+)'").matcher(read);
        parameters = parameter.results().map(found -> found.group(1)).toList();
        text = parameter.replaceAll("?");
    }

    String text() {
        return text;
    }

    /** Runs all statements of the file. */
    void execute(Connection connection, Map<String, ?> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = values.get(parameters.get(i));
                if (value == null) {
                    throw new IllegalStateException(name() + " needs " + parameters.get(i));
                }
                statement.setObject(i + 1, value);
            }
            statement.execute();
        }
    }

    private String read() {
        String file = "/workforce/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
        try (InputStream in = WorkforceSql.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the service is built without " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
