package io.throughline.platform.concurrency;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version that a change was made from: nobody overwrites what they have not seen. */
public final class IfMatch {

    public static final String HEADER = "If-Match";
    public static final String DESCRIPTION =
            "ETag of the version that this change was made from, or * to overwrite knowingly";

    private IfMatch() {}

    /**
     * Lets a change pass that was made from the current version.
     *
     * @throws ProblemException 428 without the header, 412 where it names another version
     */
    public static void require(@Nullable String header, long version) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the version you have read.");
        }
        boolean current = Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(etag(version)));
        if (!current) {
            throw new ProblemException(
                    ProblemType.STALE, "The current version is " + etag(version) + ", not " + header.strip() + ".");
        }
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
