package io.throughline.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/** Takes the place of the framework's own JSON reader, which stops at the first fault and answers in another form. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
public class JsonBodyReader implements MessageBodyReader<Object> {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final RequestReader reader;
    private final RequestBody received;

    JsonBodyReader(RequestReader reader, RequestBody received) {
        this.reader = reader;
        this.received = received;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Record.class.isAssignableFrom(type) || List.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        if (mediaType.getSubtype().equals("merge-patch+json") != type.equals(MergePatch.class)) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "A merge patch is for PATCH.");
        }
        // A length that was not announced shows only here.
        byte[] body = stream.readNBytes(RequestBody.MAX_BYTES + 1);
        if (body.length > RequestBody.MAX_BYTES) {
            throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "The body has more than 1 MiB.");
        }
        received.remember(body);
        if (!type.equals(MergePatch.class)) {
            return reader.read(body, genericType);
        }
        JsonNode patch = reader.parse(body);
        if (patch instanceof ObjectNode changes) {
            return new MergePatch(changes);
        }
        new Faults().add(ProblemType.WRONG_TYPE, "", "must be an object").throwIfAny();
        throw new IllegalStateException("unreachable");
    }
}
