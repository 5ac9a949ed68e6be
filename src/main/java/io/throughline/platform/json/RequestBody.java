package io.throughline.platform.json;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes that came in, for those who must know whether two requests are the same. */
@RequestScoped
public class RequestBody {

    public static final int MAX_BYTES = 1 << 20;

    private byte[] bytes = {};
    private @Nullable ReceivedStream stream;
    private @Nullable String sha256;

    void remember(byte[] body) {
        bytes = body;
    }

    /** The same body, to be read by the operation while it arrives. */
    public InputStream rememberWhileReading(InputStream body) {
        stream = new ReceivedStream(body, newDigest());
        return stream;
    }

    /** SHA-256 of the body, in hexadecimal. A body that is still arriving is read to its end for it. */
    public String sha256() {
        if (sha256 == null) {
            sha256 = HexFormat.of().formatHex(stream == null ? newDigest().digest(bytes) : digestOf(stream));
        }
        return sha256;
    }

    /** Whether bytes of the body may still be under way. */
    boolean isUnread() {
        return stream != null && !stream.isAtEnd();
    }

    private static byte[] digestOf(ReceivedStream stream) {
        try {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return stream.getMessageDigest().digest();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
