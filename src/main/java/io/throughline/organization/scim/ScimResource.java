package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import io.throughline.platform.concurrency.IfMatch;
import io.throughline.platform.http.OwnParameters;
import io.throughline.platform.idempotency.Idempotent;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.security.Permissions;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * SCIM over HTTP. It has a contract of its own, which {@code /Schemas} and {@code /ServiceProviderConfig} tell, and stays
 * out of the OpenAPI one.
 */
@Path("/scim/v2{path:(/.*)?}")
@Produces({ScimForm.TYPE, MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@OwnParameters
class ScimResource {

    private static final String ROOT = "scim/v2";

    private final Protocol protocol;
    private final Bulk bulk;

    ScimResource(Protocol protocol, Bulk bulk) {
        this.protocol = protocol;
        this.bulk = bulk;
    }

    @GET
    @PermissionsAllowed(Permissions.SCIM_READ)
    @Operation(hidden = true)
    public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
        Reply answer = protocol.answer(request("GET", uri, headers, null));
        String known = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && answer.etag() != null && Versions.matches(known, answer.etag())) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, answer.etag())
                    .build();
        }
        return response(answer, String.valueOf(answer.body())).toResponse();
    }

    /** Creates, searches, and does many things at once. */
    @POST
    @Transactional
    @Idempotent
    @PermissionsAllowed(Permissions.SCIM_WRITE)
    @Operation(hidden = true)
    public RestResponse<ObjectNode> post(@Context UriInfo uri, @Context HttpHeaders headers, @Nullable ScimBody body) {
        Request request = request("POST", uri, headers, body);
        Reply answer = request.path().equals(List.of("Bulk")) ? bulk.answer(request) : protocol.answer(request);
        return response(answer, answer.body());
    }

    @PUT
    @Transactional
    @PermissionsAllowed(Permissions.SCIM_WRITE)
    @Operation(hidden = true)
    public RestResponse<ObjectNode> put(@Context UriInfo uri, @Context HttpHeaders headers, @Nullable ScimBody body) {
        return write("PUT", uri, headers, body);
    }

    @PATCH
    @Transactional
    @PermissionsAllowed(Permissions.SCIM_WRITE)
    @Operation(hidden = true)
    public RestResponse<ObjectNode> patch(@Context UriInfo uri, @Context HttpHeaders headers, @Nullable ScimBody body) {
        return write("PATCH", uri, headers, body);
    }

    @DELETE
    @Transactional
    @PermissionsAllowed(Permissions.SCIM_WRITE)
    @Operation(hidden = true)
    public RestResponse<ObjectNode> delete(@Context UriInfo uri, @Context HttpHeaders headers) {
        return write("DELETE", uri, headers, null);
    }

    private RestResponse<ObjectNode> write(String method, UriInfo uri, HttpHeaders headers, @Nullable ScimBody body) {
        Reply answer = protocol.answer(request(method, uri, headers, body));
        return response(answer, answer.body());
    }

    private static Request request(String method, UriInfo uri, HttpHeaders headers, @Nullable ScimBody body) {
        String path = uri.getPath();
        List<String> steps = Stream.of(
                        path.substring(path.indexOf(ROOT) + ROOT.length()).split("/"))
                .filter(step -> !step.isEmpty())
                .toList();
        Map<String, String> query = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!values.get(0).isBlank()) {
                query.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        return new Request(
                method,
                steps,
                query,
                headers.getHeaderString(IfMatch.HEADER),
                body == null ? null : body.object(),
                uri.getBaseUri() + ROOT);
    }

    private static <T> RestResponse<T> response(Reply answer, @Nullable T entity) {
        RestResponse.ResponseBuilder<T> response =
                RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(answer.status()), entity);
        if (answer.body() != null) {
            response.header(HttpHeaders.CONTENT_TYPE, ScimForm.TYPE);
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location())
                    .header(HttpHeaders.CONTENT_LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        return response.build();
    }

    @ServerExceptionMapper
    Response refusal(ScimRefusal refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper
    Response refusal(ProblemException refusal) {
        return answer(Refusals.of(refusal));
    }

    @ServerExceptionMapper
    Response method(MethodRefused refused) {
        return Response.fromResponse(answer(ScimRefusal.of(405, null, "The path does not take this method.")))
                .header(HttpHeaders.ALLOW, String.join(", ", refused.allowed()))
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException refused) {
        return Response.fromResponse(answer(ScimRefusal.of(401, null, "No identity was accepted.")))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return answer(ScimRefusal.of(403, null, "The caller lacks the permission for this operation."));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException refused) {
        Response original = refused.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        return original.getStatus() < 500
                ? answer(ScimRefusal.of(
                        original.getStatus(), null, original.getStatusInfo().getReasonPhrase() + "."))
                : failure(refused);
    }

    @ServerExceptionMapper
    Response failure(Throwable failure) {
        return answer(Refusals.of(failure));
    }

    private static Response answer(ScimRefusal refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.status())
                .header(HttpHeaders.CONTENT_TYPE, ScimForm.TYPE)
                .entity(Refusals.body(refusal).toString());
        if (refusal.status() == 503 || refusal.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, 5);
        }
        if (refusal.status() == 413) {
            // What is still on its way is not read, so the connection cannot be used again.
            answer.header("Connection", "close");
        }
        return answer.build();
    }
}
