package io.throughline.platform.problem;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Writes refusals in their one form. */
public final class Problems {

    private Problems() {}

    public static Problem of(ProblemType type, String detail, String path) {
        return of(new ProblemException(type, detail), path);
    }

    static Problem of(ProblemException refusal, String path) {
        ProblemType type = refusal.type();
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                String.valueOf(refusal.getMessage()),
                instance(path),
                type.code(),
                RequestId.current(),
                refusal.violations(),
                refusal.conflicts(),
                refusal.members());
    }

    static Response answer(ProblemException refusal, String path) {
        Response.ResponseBuilder answer = Response.status(refusal.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(of(refusal, path));
        if (List.of(429, 503).contains(refusal.type().status())) {
            answer.header("Retry-After", 5);
        }
        if (refusal.type() == ProblemType.PAYLOAD_TOO_LARGE) {
            // The rest of the body was not read, so the connection cannot be used again.
            answer.header("Connection", "close");
        }
        if (refusal.type() == ProblemType.REQUEST_IN_PROGRESS) {
            answer.header("Retry-After", 1);
        }
        return answer.build();
    }

    private static URI instance(String path) {
        try {
            // In ASCII, as RFC 3986 has it: the path is known here as it was decoded.
            return URI.create(new URI(null, null, path.startsWith("/") ? path : "/" + path, null).toASCIIString());
        } catch (URISyntaxException unwritable) {
            return URI.create("/");
        }
    }
}
