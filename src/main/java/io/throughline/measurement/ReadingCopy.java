package io.throughline.measurement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends readings into the table {@code reading} as they are judged, in the text form of COPY. */
final class ReadingCopy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    /** More than one reading can take: a source of 200 characters, each escaped or in four bytes, and the figures. */
    private static final int MAX_READING = 1 << 12;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final CopyIn copy;
    private final byte[] buffer = new byte[CHUNK + MAX_READING];
    private int used;

    ReadingCopy(Connection connection) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy reading from stdin");
    }

    void write(long line, Reading reading) throws SQLException {
        text(Long.toString(line));
        id(reading.key().kpiId());
        id(reading.key().subjectId());
        date(reading.key().periodStart());
        date(reading.periodEnd());
        number(reading.definitionVersion());
        number(reading.value());
        number(reading.numerator());
        number(reading.denominator());
        number(reading.sampleSize());
        number(reading.standardDeviation());
        escaped(reading.source());
        buffer[used - 1] = '\n';
        if (used > CHUNK) {
            send();
        }
    }

    /** Ends the copy, so that the connection can be used again. */
    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    /** Gives the copy up where it was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer, 0, used);
        used = 0;
    }

    private void number(@Nullable Object number) {
        if (number == null) {
            text("\\N");
        } else {
            text(number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
        }
    }

    private void text(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            buffer[used++] = (byte) ascii.charAt(i);
        }
        buffer[used++] = '\t';
    }

    private void id(UUID id) {
        hex(id.getMostSignificantBits());
        hex(id.getLeastSignificantBits());
        buffer[used++] = '\t';
    }

    /** The database takes a UUID without its hyphens as well. */
    private void hex(long bits) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            buffer[used++] = HEX[(int) (bits >>> shift) & 0xf];
        }
    }

    private void date(LocalDate date) {
        digits(date.getYear() / 100);
        digits(date.getYear() % 100);
        buffer[used++] = '-';
        digits(date.getMonthValue());
        buffer[used++] = '-';
        digits(date.getDayOfMonth());
        buffer[used++] = '\t';
    }

    private void digits(int two) {
        buffer[used++] = (byte) ('0' + two / 10);
        buffer[used++] = (byte) ('0' + two % 10);
    }

    private void escaped(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '\\' -> escape('\\');
                case '\t' -> escape('t');
                case '\n' -> escape('n');
                case '\r' -> escape('r');
                default -> buffer[used++] = b;
            }
        }
        buffer[used++] = '\t';
    }

    private void escape(char c) {
        buffer[used++] = '\\';
        buffer[used++] = (byte) c;
    }
}
