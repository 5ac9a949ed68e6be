package io.throughline.platform.idempotency;

import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.record.Locations;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leaves the operation before it does anything, with the answer it gave the first time, byte for byte. */
class Replay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer stored;

    Replay(StoredAnswer stored) {
        super("replayed", null, false, false);
        this.stored = stored;
    }

    private Response answer(UriInfo uri) {
        Response.ResponseBuilder answer = Response.status(stored.status())
                .type(MediaType.APPLICATION_JSON)
                .header("Idempotency-Replayed", "true")
                .entity(stored.body());
        if (stored.recordVersion() != null) {
            answer.header(HttpHeaders.ETAG, IfMatch.etag(stored.recordVersion()));
        }
        if (stored.recordId() != null) {
            answer.location(Locations.of(uri, stored.status(), stored.recordId()));
        }
        return answer.build();
    }

    /** Turns a replay into its answer. */
    static class Mapper {
        @ServerExceptionMapper
        Response replay(Replay replay, UriInfo uri) {
            return replay.answer(uri);
        }
    }
}
