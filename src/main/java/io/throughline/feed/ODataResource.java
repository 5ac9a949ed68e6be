package io.throughline.feed;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import io.throughline.platform.http.OwnParameters;
import io.throughline.platform.security.Permissions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.olingo.commons.api.http.HttpMethod;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * OData over HTTP. It has a contract of its own, {@code $metadata}, and stays out of the OpenAPI one, which has no words
 * for paths such as {@code KpiTargets(id)} and {@code Measurements/$count}.
 */
@Path("/odata/v4{path:(/.*)?}")
@OwnParameters
class ODataResource {

    private static final String ROOT = "odata/v4";

    private final Feed feed;

    ODataResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @PermissionsAllowed(Permissions.FEED_READ)
    @Operation(hidden = true)
    public Response get(@Context HttpServerRequest asked, @Context UriInfo uri, @Context HttpHeaders headers) {
        ODataResponse answer = feed.answer(request(asked.uri(), uri, headers));
        Response.ResponseBuilder response = Response.status(answer.getStatusCode());
        answer.getAllHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        try (InputStream content = answer.getContent()) {
            return response.entity(content == null ? new byte[0] : content.readAllBytes())
                    .build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @POST
    @PermissionsAllowed(Permissions.FEED_READ)
    @Operation(hidden = true)
    public Response refusePost(@Context HttpServerRequest asked) {
        boolean query = asked.path().endsWith("/$batch") || asked.path().endsWith("/$query");
        return query ? answer(Refusal.unsupported("A request within a request")) : refuseChange();
    }

    @PUT
    @PermissionsAllowed(Permissions.FEED_READ)
    @Operation(hidden = true)
    public Response refusePut() {
        return refuseChange();
    }

    @PATCH
    @PermissionsAllowed(Permissions.FEED_READ)
    @Operation(hidden = true)
    public Response refusePatch() {
        return refuseChange();
    }

    @DELETE
    @PermissionsAllowed(Permissions.FEED_READ)
    @Operation(hidden = true)
    public Response refuseDelete() {
        return refuseChange();
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException refused) {
        return Response.fromResponse(answer(Refusal.of(401, "unauthenticated", "No identity was accepted.")))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return answer(Refusal.of(403, "forbidden", "The caller lacks the permission for this operation."));
    }

    /** Taken as it came over the wire: what is encoded, and how, is for OData to judge. */
    private static ODataRequest request(String raw, UriInfo uri, HttpHeaders headers) {
        String[] parts = raw.split("\\?", 2);
        String path = parts[0].substring(parts[0].indexOf(ROOT) + ROOT.length());
        ODataRequest request = new ODataRequest();
        // A HEAD is a GET whose body the server keeps back.
        request.setMethod(HttpMethod.GET);
        request.setRawBaseUri(uri.getBaseUri() + ROOT);
        request.setRawODataPath(path.isEmpty() ? "/" : path);
        request.setRawQueryPath(parts.length == 1 ? "" : parts[1]);
        request.setRawRequestUri(request.getRawBaseUri() + request.getRawODataPath());
        headers.getRequestHeaders().forEach(request::addHeader);
        return request;
    }

    private static Response refuseChange() {
        return Response.fromResponse(answer(Refusal.of(405, "method-not-allowed", "The feed is there to be read.")))
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .build();
    }

    private static Response answer(Refusal refusal) {
        return Response.status(refusal.getStatusCode())
                .header(HttpHeaders.CONTENT_TYPE, Errors.TYPE)
                .header("OData-Version", "4.0")
                .entity(Errors.body(refusal))
                .build();
    }
}
