package io.throughline.platform.bulk;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A request body that is read while it arrives. */
public final class StreamedBody {

    private static final int BUFFER = 1 << 16;

    private final BulkFormat format;
    private final @Nullable String encoding;
    private final InputStream raw;

    StreamedBody(BulkFormat format, @Nullable String encoding, InputStream raw) {
        this.format = format;
        this.encoding = encoding;
        this.raw = raw;
    }

    public BulkFormat format() {
        return format;
    }

    /**
     * The body as it was before it was compressed.
     *
     * @throws ProblemException 415 where it is in an encoding other than gzip, 400 where it is not gzip at all
     */
    public InputStream content() throws IOException {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return raw;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The Content-Encoding of a body is gzip, or none.");
        }
        return new Unzipped(raw);
    }

    /** Says of a broken archive that the client sent it so. What the connection itself says passes through. */
    private static final class Unzipped extends InputStream {
        private final InputStream zipped;
        private @Nullable InputStream content;

        Unzipped(InputStream zipped) {
            this.zipped = new NeverQuiteDone(zipped);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                if (content == null) {
                    content = new GZIPInputStream(zipped, BUFFER);
                }
                return content.read(into, offset, length);
            } catch (ZipException broken) {
                throw new ProblemException(ProblemType.MALFORMED_ENCODING, "The body is not what gzip writes.");
            } catch (EOFException cut) {
                throw new ProblemException(ProblemType.MALFORMED_ENCODING, "The gzip archive ends too early.");
            }
        }
    }

    /** An archive may have several members; the JDK looks for the next one only where bytes are said to be available. */
    private static final class NeverQuiteDone extends FilterInputStream {
        NeverQuiteDone(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }
}
