package io.throughline.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets the starting service call itself through its own front door; good for this process only, until it is withdrawn. */
@ApplicationScoped
public class StartupCredential {

    private final AtomicReference<@Nullable String> header = new AtomicReference<>();

    /** A new Authorization header value that this process accepts. */
    public String issue() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        String issued = "Bearer " + HexFormat.of().formatHex(secret);
        header.set(issued);
        return issued;
    }

    public void withdraw() {
        header.set(null);
    }

    boolean accepts(@Nullable String presented) {
        String issued = header.get();
        return issued != null
                && presented != null
                && MessageDigest.isEqual(
                        issued.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
