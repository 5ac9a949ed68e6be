package io.throughline.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.throughline.platform.paging.Rows;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Writes a file out of one snapshot of the database. */
@Singleton
class ExportStream {

    private static final Logger LOG = Logger.getLogger(ExportStream.class);
    private static final int BUFFER = 1 << 16;
    private static final Duration LIMIT = Duration.ofHours(1);
    private static final Duration SILENCE = Duration.ofMinutes(10);

    /** Fewer than the database has connections, or slow readers of files would keep everybody else out. */
    private static final int AT_ONCE = 8;

    private final Semaphore places = new Semaphore(AT_ONCE);

    private final EntityManager entities;
    private final ObjectMapper mapper;

    ExportStream(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /**
     * All rows. Of what fails before the first bytes have left, the framework makes a problem; what fails later makes it
     * break the connection, so that nobody takes half a file for a whole one.
     */
    void write(Export.Form form, Rows<?> rows, OutputStream client) {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, AT_ONCE + " exports are being written already.");
        }
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) LIMIT.toSeconds())
                    .run(() -> inSnapshot(() -> {
                        // Not closed here: closing would end the answer as if it were whole, whatever went wrong.
                        OutputStream out = new BufferedOutputStream(client, BUFFER);
                        fill(form, rows, out);
                        out.flush();
                    }));
        } catch (RuntimeException failure) {
            LOG.infof("An export broke off: %s", failure);
            throw failure;
        } finally {
            places.release();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** A file takes longer than any other answer may, and the database may sort for long before its first row. */
    private void inSnapshot(Writing writing) {
        entities.unwrap(Session.class).doWork(connection -> {
            int silence = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.execute("set local statement_timeout = " + LIMIT.toMillis());
                writing.run();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } finally {
                connection.setNetworkTimeout(Runnable::run, silence);
            }
        });
    }

    private <T> void fill(Export.Form form, Rows<T> rows, OutputStream out) throws IOException {
        if (rows instanceof CopiedRows<T> copied && form.format() == Format.CSV) {
            out.write(CsvWriter.header(form.columns()));
            copied.copyCsv(form.columns(), out);
        } else if (rows instanceof CopiedRows<T> copied && form.format() == Format.NDJSON) {
            copied.copyNdjson(form.columns(), out);
        } else {
            if (form.format() == Format.XLSX && rows.count() > XlsxWriter.MAX_ROWS) {
                throw new ProblemException(
                        ProblemType.EXPORT_TOO_LARGE,
                        "The list has " + rows.count() + " rows and a worksheet holds " + XlsxWriter.MAX_ROWS
                                + "; take text/csv.");
            }
            RowWriter writer = RowWriter.of(form, mapper, out);
            writer.begin();
            rows.each(writer::write);
            writer.end();
        }
    }
}
