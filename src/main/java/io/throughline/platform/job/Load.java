package io.throughline.platform.job;

import io.throughline.platform.bulk.Dialect;
import io.throughline.platform.bulk.RowReader;
import io.throughline.platform.bulk.RowReaders;
import io.throughline.platform.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One load at work: where its rows come from, what was asked, and which rows were refused so far. */
public final class Load {

    private final Job.Ticket job;
    private final LoadOrder order;
    private final InputStream content;
    private final RowReaders readers;
    private final Refusals refusals;
    private volatile long rows;

    Load(Job.Ticket job, LoadOrder order, InputStream content, RowReaders readers, Refusals refusals) {
        this.job = job;
        this.order = order;
        this.content = content;
        this.readers = readers;
        this.refusals = refusals;
    }

    /** In whose name the rows are written. */
    public String actor() {
        return job.createdBy();
    }

    public boolean isDryRun() {
        return order.dryRun();
    }

    /** What the kind of load was asked besides. */
    public @Nullable String asked(String name) {
        return order.more().get(name);
    }

    /**
     * The rows, from the first on.
     *
     * @param missing which names a CSV header lacks, as sentences
     */
    public <Q extends Record> Rows<Q> rows(Class<Q> type, Function<Set<String>, List<String>> missing)
            throws IOException {
        return new Rows<>(readers.open(order.format(), content, type, missing));
    }

    /** The same of a file in the way of the system that it comes from. */
    public <Q extends Record> Rows<Q> rows(Class<Q> type, Function<Set<String>, List<String>> missing, Dialect dialect)
            throws IOException {
        return new Rows<>(readers.open(order.format(), content, type, missing, dialect));
    }

    public void refuse(long line, List<Violation> faults) {
        refusals.add(line, faults);
    }

    /** Whether the rows that were not refused are to be written, once all have been judged. */
    public boolean mayWrite() {
        return !order.dryRun() && !isRefused();
    }

    /** Whether a refused row keeps all others from being written. */
    boolean isRefused() {
        return order.mode() == LoadMode.ATOMIC && !order.dryRun() && refusals.rows() > 0;
    }

    Job.Ticket job() {
        return job;
    }

    long rowsRead() {
        return rows;
    }

    LoadReport report(LoadCounts counts) {
        List<RowRefusal> first = refusals.first();
        return new LoadReport(
                job.id(),
                order.dryRun(),
                rows,
                counts.inserted(),
                counts.corrected(),
                counts.unchanged(),
                counts.left(),
                refusals.rows(),
                first,
                refusals.faults() - first.size());
    }

    /** The readable rows of the file; those that cannot be read are refused as they come by. */
    public final class Rows<Q extends Record> {
        private final RowReader<Q> reader;

        /** What its kind does about a row that cannot be read. */
        public interface Unreadable {
            void passedOver() throws SQLException;
        }

        private Rows(RowReader<Q> reader) {
            this.reader = reader;
        }

        /** The next row that can be read; nothing at the end. */
        public @Nullable Q next() throws IOException {
            try {
                return next(() -> {});
            } catch (SQLException impossible) {
                throw new IllegalStateException("nothing was done", impossible);
            }
        }

        /** The same, telling of each row that cannot be read while it is at hand. */
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others look
        public @Nullable Q next(Unreadable unreadable) throws IOException, SQLException {
            while (reader.next()) {
                rows++;
                Q row = reader.row();
                if (row != null) {
                    return row;
                }
                refuse(reader.line(), reader.faults());
                unreadable.passedOver();
            }
            return null;
        }

        public long line() {
            return reader.line();
        }

        /** Whether the row has something to say of the field, be it that there is nothing. */
        public boolean states(String field) {
            return reader.states(field);
        }

        /** What the row says of the field, as it is written there, also where the row is wrong. */
        public @Nullable String said(String field) {
            return reader.said(field);
        }
    }
}
