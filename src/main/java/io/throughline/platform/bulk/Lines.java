package io.throughline.platform.bulk;

import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, one at a time, in buffers that do not grow. A line ends with LF, CR or CRLF, as it comes; one
 * that is longer than {@value #MAX_BYTES} bytes is passed over, however long it is.
 */
final class Lines {

    static final int MAX_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[4 * MAX_BYTES];
    private final char[] text = new char[MAX_BYTES];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    private int position;
    private int limit;
    private boolean endOfStream;
    private boolean afterCarriageReturn;
    private long number;
    private int length;
    private @Nullable Violation fault;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Moves to the next line, and says whether there is one. */
    boolean next() throws IOException {
        if (number == 0) {
            skipByteOrderMark();
        }
        if (!atContent()) {
            return false;
        }
        number++;
        fault = null;
        int end = endOfLine();
        if (end < 0) {
            passOver();
        } else {
            decode(position, end);
            leave(end);
        }
        return true;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    /** Why the line cannot be read. */
    @Nullable Violation fault() {
        return fault;
    }

    /** The line's characters, up to {@link #length}; the reader may change them. */
    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (text[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private void skipByteOrderMark() throws IOException {
        while (limit < 3 && fill()) {
            // until three bytes are there
        }
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            position = 3;
        }
    }

    /** Whether there is a line here, be it empty; the LF of a CRLF belongs to the line before. */
    private boolean atContent() throws IOException {
        if (position == limit && !fill()) {
            return false;
        }
        if (afterCarriageReturn) {
            afterCarriageReturn = false;
            if (buffer[position] == '\n') {
                position++;
                return position < limit || fill();
            }
        }
        return true;
    }

    /** Where the line ends in the buffer; below 0 where it is too long. */
    private int endOfLine() throws IOException {
        int at = position;
        while (true) {
            for (; at < limit; at++) {
                if (buffer[at] == '\n' || buffer[at] == '\r') {
                    return at - position > MAX_BYTES ? -1 : at;
                }
            }
            int read = at - position;
            if (read > MAX_BYTES) {
                return -1;
            }
            if (!fill()) {
                return limit;
            }
            at = position + read;
        }
    }

    private void leave(int end) {
        position = end;
        if (end < limit) {
            afterCarriageReturn = buffer[end] == '\r';
            position++;
        }
    }

    private void passOver() throws IOException {
        length = 0;
        fault = fault(ProblemType.LINE_TOO_LONG, "is longer than " + MAX_BYTES + " bytes");
        do {
            for (; position < limit; position++) {
                if (buffer[position] == '\n' || buffer[position] == '\r') {
                    leave(position);
                    return;
                }
            }
        } while (fill());
    }

    private void decode(int from, int to) {
        int i = from;
        for (; i < to && buffer[i] >= 0; i++) {
            text[i - from] = (char) buffer[i];
        }
        length = i - from;
        if (i < to) {
            CharBuffer characters = CharBuffer.wrap(text);
            utf8.reset();
            boolean broken = utf8.decode(ByteBuffer.wrap(buffer, from, to - from), characters, true)
                    .isError();
            length = characters.position();
            fault = broken ? fault(ProblemType.INVALID_UTF_8, "is not UTF-8") : null;
        }
    }

    private static Violation fault(ProblemType type, String detail) {
        return new Violation("", type.code(), detail);
    }

    /** Reads more behind what is there, making room first; says whether more came. */
    private boolean fill() throws IOException {
        if (endOfStream) {
            return false;
        }
        if (position > 0 && limit - position < MAX_BYTES + 1) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            endOfStream = true;
            return false;
        }
        limit += read;
        return true;
    }
}
