package io.throughline.platform.bulk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Sends rows into a table, column by column, in the text form of COPY. */
public final class TableCopy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    /** More than any value but a text takes. */
    private static final int MAX_VALUE = 1 << 6;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final CopyIn copy;
    private byte[] buffer = new byte[2 * CHUNK];
    private int used;

    /** @param table the table, where all of its columns are sent */
    public TableCopy(Connection connection, String table) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    /** Ends a row. */
    public void endRow() throws SQLException {
        buffer[used - 1] = '\n';
        if (used > CHUNK) {
            send();
        }
    }

    /** Ends the copy, so that the connection can be used again. */
    public void end() throws SQLException {
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

    private void makeRoom(int bytes) {
        if (buffer.length - used < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, used + bytes));
        }
    }

    public void nothing() {
        ascii("\\N");
    }

    public void bool(boolean value) {
        ascii(value ? "t" : "f");
    }

    public void number(@Nullable Object number) {
        if (number == null) {
            nothing();
        } else {
            ascii(number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
        }
    }

    private void ascii(String ascii) {
        makeRoom(ascii.length() + 1);
        for (int i = 0; i < ascii.length(); i++) {
            buffer[used++] = (byte) ascii.charAt(i);
        }
        buffer[used++] = '\t';
    }

    public void id(@Nullable UUID id) {
        if (id == null) {
            nothing();
            return;
        }
        makeRoom(MAX_VALUE);
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

    public void date(@Nullable LocalDate date) {
        if (date == null) {
            nothing();
            return;
        }
        makeRoom(MAX_VALUE);
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

    public void text(@Nullable String text) {
        if (text == null) {
            nothing();
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(2 * bytes.length + 1);
        for (byte b : bytes) {
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
