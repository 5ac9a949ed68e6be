package io.throughline.platform.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.throughline.platform.concurrency.IfMatch;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Gives every bounded answer its ETag (a record's version, else a digest of the body) and answers 304 where it is known.
 * Streams have none.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class EntityTagFilter implements ContainerResponseFilter {

    private final ObjectMapper mapper;

    EntityTagFilter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity == null || response.getStatus() >= 300) {
            return;
        }
        if (entity instanceof Versioned record) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.etag(record.version()));
            URI made = Locations.of(
                    request.getUriInfo(), response.getStatus(), record.id().toString());
            if (made != null) {
                response.getHeaders().putSingle(HttpHeaders.LOCATION, made);
            }
        } else if (isRead(request) && !(entity instanceof String) && !(entity instanceof StreamingOutput)) {
            byte[] body = write(entity);
            response.setEntity(body);
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + digest(body) + "\"");
        }
        if (isRead(request) && isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), response)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean isKnown(@Nullable String header, ContainerResponseContext response) {
        Object etag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        return header != null
                && Arrays.stream(header.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    private byte[] write(Object entity) {
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer that cannot be written", unwritable);
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(sha256, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
