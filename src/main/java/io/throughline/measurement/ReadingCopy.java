package io.throughline.measurement;

import io.throughline.platform.bulk.TableCopy;
import java.sql.Connection;
import java.sql.SQLException;

/** Sends readings into the table {@code reading} as they are judged. */
final class ReadingCopy implements AutoCloseable {

    private final TableCopy copy;

    ReadingCopy(Connection connection) throws SQLException {
        copy = new TableCopy(connection, "reading");
    }

    void write(long line, Reading reading) throws SQLException {
        copy.number(line);
        copy.id(reading.key().kpiId());
        copy.id(reading.key().subjectId());
        copy.date(reading.key().periodStart());
        copy.date(reading.periodEnd());
        copy.number(reading.definitionVersion());
        copy.number(reading.value());
        copy.number(reading.numerator());
        copy.number(reading.denominator());
        copy.number(reading.sampleSize());
        copy.number(reading.standardDeviation());
        copy.text(reading.source());
        copy.endRow();
    }

    /** Ends the copy, so that the connection can be used again. */
    void end() throws SQLException {
        copy.end();
    }

    /** Gives the copy up where it was not ended. */
    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
