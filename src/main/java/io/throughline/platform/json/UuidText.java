package io.throughline.platform.json;

import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they are written: the JDK's own parser also takes {@code 1-1-1-1-1}. */
public final class UuidText {

    private static final Pattern CANONICAL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UuidText() {}

    /**
     * The id that the text writes.
     *
     * @throws IllegalArgumentException where it writes none
     */
    public static UUID parse(String text) {
        if (!CANONICAL.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a UUID");
        }
        return UUID.fromString(text);
    }
}
