package io.throughline.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The statements that write measurements from a relation named {@code reading}, be it the rows of a request or the
 * table that a load has filled, and the one that copies them out. Each is a file of its own, which {@code psql} reads as
 * well: it writes {@code :'at'} and {@code :'who'} where JDBC has a parameter.
 */
enum MeasurementSql {
    STAGE,
    INSERT,
    GO_ON,
    CORRECT,
    COMPARE,
    COPY;

    private final String text = read();

    /** The statement over the table {@code reading}. */
    String text() {
        return text;
    }

    /** The statement over readings that a common table expression brings along. */
    String reading(String readings) {
        return text.replaceFirst("(?m)^with ", "with " + readings);
    }

    private String read() {
        String file = "/measurement/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
        try (InputStream in = MeasurementSql.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the service is built without " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll(":'\\w+'", "?");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
