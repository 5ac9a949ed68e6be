package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.platform.json.RequestBody;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of a request, and what they are said to be. */
final class ScimBody {

    private static final List<String> JSON = List.of("scim+json", "json");

    private final byte[] bytes;
    private final boolean isJson;

    private ScimBody(byte[] bytes, boolean isJson) {
        this.bytes = bytes;
        this.isJson = isJson;
    }

    /**
     * The object that was sent; null where nothing was.
     *
     * @throws ScimRefusal 400, 413 or 415
     */
    @Nullable ObjectNode object() {
        if (bytes.length == 0) {
            return null;
        }
        if (bytes.length > RequestBody.MAX_BYTES) {
            throw ScimRefusal.tooLarge("A body has at most " + RequestBody.MAX_BYTES + " bytes (maxPayloadSize).");
        }
        if (!isJson) {
            throw ScimRefusal.of(415, null, "A body is application/scim+json or application/json.");
        }
        return Json.object(bytes);
    }

    /** Reads it as it comes, with no opinion yet: whatever is wrong is said in SCIM's form. */
    @Provider
    static class Reader implements MessageBodyReader<ScimBody> {

        private final RequestBody received;

        Reader(RequestBody received) {
            this.received = received;
        }

        @Override
        public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == ScimBody.class;
        }

        @Override
        public ScimBody readFrom(
                Class<ScimBody> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, String> headers,
                InputStream stream)
                throws IOException {
            boolean isJson = headers.getFirst("Content-Type") == null
                    || (mediaType.getType().equals("application") && JSON.contains(mediaType.getSubtype()));
            return new ScimBody(received.rememberWhileReading(stream).readNBytes(RequestBody.MAX_BYTES + 1), isJson);
        }
    }
}
