package io.throughline.platform.problem;

import java.util.regex.Pattern;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The name of one request, in its answer, its problems and every line of the log. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";
    public static final String MDC_KEY = "requestId";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private RequestId() {}

    /** The client's own id where it can stand in a log line, else a new one. */
    public static String takeOrMake(@Nullable String proposed) {
        return proposed != null && ACCEPTABLE.matcher(proposed).matches()
                ? proposed
                : UuidVersion7Strategy.INSTANCE.generateUuid(null).toString();
    }

    /** Makes this thread work on behalf of a request that is over. */
    public static void takeOver(String requestId) {
        MDC.put(MDC_KEY, requestId);
    }

    public static String current() {
        Object current = MDC.get(MDC_KEY);
        return current == null ? "none" : current.toString();
    }
}
