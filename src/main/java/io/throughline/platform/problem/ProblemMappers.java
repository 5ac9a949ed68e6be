package io.throughline.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where exceptions become answers. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refusal(ProblemException refusal, UriInfo uri) {
        return Problems.answer(refusal, uri.getPath());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException refusal, UriInfo uri) {
        Response answer = Problems.answer(
                new ProblemException(ProblemType.UNAUTHENTICATED, "No identity was accepted."), uri.getPath());
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal, UriInfo uri) {
        return Problems.answer(
                new ProblemException(ProblemType.FORBIDDEN, "The caller lacks the permission for this operation."),
                uri.getPath());
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException refusal, UriInfo uri) {
        return Problems.answer(
                new ProblemException(ProblemType.STALE, "Another change came first; read again."), uri.getPath());
    }

    /** What the framework itself refuses: unknown paths, methods, media types. */
    @ServerExceptionMapper
    Response framework(WebApplicationException refusal, UriInfo uri) {
        Response original = refusal.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        if (original.getStatus() >= 500) {
            return failure(refusal, uri);
        }
        ProblemType type = ProblemType.ofStatus(original.getStatus());
        Response answer = Problems.answer(new ProblemException(type, type.title() + "."), uri.getPath());
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response failure(Throwable failure, UriInfo uri) {
        ProblemException refusal = DatabaseRefusal.of(failure)
                .orElseGet(() -> new ProblemException(
                        ProblemType.INTERNAL, "The service failed. The requestId finds it in the log."));
        if (refusal.type() == ProblemType.INTERNAL) {
            LOG.error("The request failed", failure);
        } else if (refusal.type() == ProblemType.UNAVAILABLE) {
            LOG.warn("The database did not answer", failure);
        }
        return Problems.answer(refusal, uri.getPath());
    }
}
