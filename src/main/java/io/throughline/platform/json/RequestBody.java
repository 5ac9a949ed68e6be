package io.throughline.platform.json;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes that came in, for those who must know whether two requests are the same. */
@RequestScoped
public class RequestBody {

    public static final int MAX_BYTES = 1 << 20;

    private byte[] bytes = {};

    void remember(byte[] body) {
        bytes = body;
    }

    /** SHA-256 of the body, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
