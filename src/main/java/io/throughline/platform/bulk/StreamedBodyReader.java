package io.throughline.platform.bulk;

import io.throughline.platform.json.RequestBody;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands a body to its operation before it has arrived. */
@Provider
public class StreamedBodyReader implements MessageBodyReader<StreamedBody> {

    private final RequestBody received;

    StreamedBodyReader(RequestBody received) {
        this.received = received;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == StreamedBody.class;
    }

    @Override
    public StreamedBody readFrom(
            Class<StreamedBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("us-ascii")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Files are in UTF-8.");
        }
        return new StreamedBody(
                BulkFormat.of(mediaType),
                headers.getFirst(HttpHeaders.CONTENT_ENCODING),
                received.rememberWhileReading(stream));
    }
}
