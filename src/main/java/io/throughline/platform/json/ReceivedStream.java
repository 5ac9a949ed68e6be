package io.throughline.platform.json;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** A body on its way in: digested as it is read, and refused where the connection ends before it does. */
class ReceivedStream extends DigestInputStream {

    private boolean atEnd;

    ReceivedStream(InputStream body, MessageDigest digest) {
        super(body, digest);
    }

    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (atEnd) {
            return -1;
        }
        try {
            int read = super.read(into, offset, length);
            atEnd = read < 0;
            return read;
        } catch (IOException cut) {
            throw new ProblemException(
                    ProblemType.BODY_CUT, "The connection ended, or was silent, before the body did.");
        }
    }
}
