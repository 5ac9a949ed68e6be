package io.throughline.platform.job;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A body that waits in the database for whoever works on it: compressed, in parts of a bounded size. */
final class SpooledInput {

    private static final int PART = 1 << 18;
    private static final int BUFFER = 1 << 16;

    private SpooledInput() {}

    /** Stores all that is left of a stream, in the transaction at hand. */
    static void store(JobStore store, UUID jobId, InputStream content, Inspection inspection) throws IOException {
        try (OutputStream zipped = new GZIPOutputStream(new Parts(store, jobId), BUFFER)) {
            inspection.of(new Passing(content, zipped));
            content.transferTo(zipped);
        }
    }

    /** Somebody who looks into what is being stored. */
    interface Inspection {
        void of(InputStream content) throws IOException;
    }

    /** Hands on what is read of it. */
    private static final class Passing extends FilterInputStream {
        private final OutputStream onward;

        Passing(InputStream in, OutputStream onward) {
            super(in);
            this.onward = onward;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            if (read > 0) {
                onward.write(into, offset, read);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** The stream behind it is still to be read. */
        @Override
        public void close() {}
    }

    /** What was stored, part by part. */
    static InputStream open(JobStore store, UUID jobId) throws IOException {
        return new GZIPInputStream(new StoredParts(store, jobId), BUFFER);
    }

    private static final class Parts extends OutputStream {
        private final JobStore store;
        private final UUID jobId;
        private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART + BUFFER);
        private int number;

        Parts(JobStore store, UUID jobId) {
            this.store = store;
            this.jobId = jobId;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
            if (part.size() >= PART) {
                storePart();
            }
        }

        @Override
        public void close() {
            if (part.size() > 0) {
                storePart();
            }
        }

        private void storePart() {
            store.addInput(jobId, number++, part.toByteArray());
            part.reset();
        }
    }

    private static final class StoredParts extends InputStream {
        private final JobStore store;
        private final UUID jobId;
        private byte @Nullable [] part;
        private int next;
        private int position;

        StoredParts(JobStore store, UUID jobId) {
            this.store = store;
            this.jobId = jobId;
        }

        @Override
        public int read() {
            return isThereMore() ? Objects.requireNonNull(part)[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!isThereMore()) {
                return -1;
            }
            byte[] from = Objects.requireNonNull(part);
            int count = Math.min(length, from.length - position);
            System.arraycopy(from, position, into, offset, count);
            position += count;
            return count;
        }

        private boolean isThereMore() {
            if (part == null || position == part.length) {
                part = store.input(jobId, next++);
                position = 0;
            }
            return part != null;
        }
    }
}
