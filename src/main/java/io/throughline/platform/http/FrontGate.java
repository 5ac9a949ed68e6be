package io.throughline.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.throughline.platform.bulk.StreamedDoor;
import io.throughline.platform.json.RequestBody;
import io.throughline.platform.problem.Problem;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Problems;
import io.throughline.platform.problem.RequestId;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that every request meets. It names the request, sets the secure headers, and turns away what must not
 * reach routing: ambiguous paths (CVE-2026-39852 lets {@code /v1/objectives;a} past path rules) and oversized bodies.
 */
@ApplicationScoped
class FrontGate {

    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i);|%3b|%2f|%5c|\\\\|//|%00|/\\.{1,2}(/|$)|/(\\.|%2e){1,2}(/|$)");
    /** Decoding it would fail in the middle of a request, and again in that of its answer. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");

    private static final int BEFORE_EVERYTHING = 10_000;

    private static final int BEFORE_ROUTES = 1;
    /** Where the framework's own streams look for their limit. */
    private static final String LIMIT = "io.quarkus.max-request-size";

    private final ObjectMapper mapper;
    private final Set<String> streamed;
    private final List<RefusalForm> forms;

    FrontGate(ObjectMapper mapper, @All List<StreamedDoor> streamed, @All List<RefusalForm> forms) {
        this.mapper = mapper;
        this.forms = forms;
        this.streamed = streamed.stream().map(StreamedDoor::path).collect(Collectors.toUnmodifiableSet());
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_EVERYTHING);
        filters.register(FrontGate::signedIn, SecurityHandlerPriorities.AUTHENTICATION);
        filters.register(this::bound, BEFORE_ROUTES);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        String requestId = RequestId.takeOrMake(request.getHeader(RequestId.HEADER));
        MDC.put(RequestId.MDC_KEY, requestId);
        secure(context.response().putHeader(RequestId.HEADER, requestId), request.path());

        ProblemType refusal = refusal(request);
        if (refusal == null) {
            context.next();
        } else {
            refuse(context, refusal);
        }
    }

    /**
     * Runs after authentication, which nobody can fail by then. A handler left for that would have the framework build its
     * router anew at each request, in half of all that a short request allocates, to name the failure in metrics.
     */
    private static void signedIn(RoutingContext context) {
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        context.next();
    }

    private @Nullable ProblemType refusal(HttpServerRequest request) {
        String path = request.uri().split("\\?", 2)[0];
        if (AMBIGUOUS.matcher(path).find()) {
            return ProblemType.UNSAFE_PATH;
        }
        if (BROKEN_ESCAPE.matcher(request.uri()).find()) {
            return ProblemType.INVALID_PARAMETER;
        }
        if (!isAcceptReadable(request)) {
            return ProblemType.NOT_ACCEPTABLE;
        }
        String length = request.getHeader("Content-Length");
        if (length != null
                && !isStreamed(request)
                && length.matches("\\d{1,18}")
                && Long.parseLong(length) > RequestBody.MAX_BYTES) {
            return ProblemType.PAYLOAD_TOO_LARGE;
        }
        return null;
    }

    /** Media types that cannot be read are passed over, or they would fail in the middle of an answer. */
    private static boolean isAcceptReadable(HttpServerRequest request) {
        List<String> ranges = request.headers().getAll("Accept").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .filter(range -> !range.isBlank())
                .toList();
        List<String> readable = ranges.stream().filter(FrontGate::isMediaType).toList();
        if (readable.size() < ranges.size() && !readable.isEmpty()) {
            request.headers().set("Accept", String.join(",", readable));
        }
        return ranges.isEmpty() || !readable.isEmpty();
    }

    private static boolean isMediaType(String range) {
        try {
            MediaType.valueOf(range.strip());
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The framework is told of no limit that could stand in a stream's way; here it is told of one for all others. */
    private void bound(RoutingContext context) {
        if (!isStreamed(context.request())) {
            context.put(LIMIT, 2L * RequestBody.MAX_BYTES);
        }
        context.next();
    }

    private boolean isStreamed(HttpServerRequest request) {
        return HttpMethod.POST.equals(request.method()) && streamed.contains(String.valueOf(request.path()));
    }

    private void refuse(RoutingContext context, ProblemType type) {
        HttpServerResponse response = context.response();
        if (type == ProblemType.PAYLOAD_TOO_LARGE) {
            // What is still on its way is not read, so the connection cannot be used again.
            response.putHeader("Connection", "close");
        }
        String path = String.valueOf(context.request().path());
        RefusalForm own = forms.stream()
                .filter(form -> path.startsWith(form.root() + "/"))
                .findFirst()
                .orElse(null);
        response.setStatusCode(type.status())
                .putHeader("Content-Type", own == null ? Problem.MEDIA_TYPE : own.mediaType())
                .end(own == null ? problem(type, path) : own.body(type, type.title() + "."));
    }

    private String problem(ProblemType type, String path) {
        try {
            return mapper.writeValueAsString(Problems.of(type, type.title() + ".", path));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a problem that cannot be written", unwritable);
        }
    }

    private static void secure(HttpServerResponse response, @Nullable String path) {
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer");
        boolean page = path != null && path.toLowerCase(Locale.ROOT).startsWith("/docs");
        response.putHeader(
                "Content-Security-Policy",
                page
                        ? "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                                + " img-src 'self' data:; frame-ancestors 'none'"
                        : "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
