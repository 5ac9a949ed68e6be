package io.throughline.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.throughline.platform.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.olingo.commons.api.format.ContentType;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.ODataResponse;
import org.apache.olingo.server.api.ODataServerError;
import org.apache.olingo.server.api.ServiceMetadata;
import org.apache.olingo.server.api.processor.ErrorProcessor;
import org.jboss.logging.Logger;

/** Refusals in OData's own form, with a stable code. */
final class Errors implements ErrorProcessor {

    static final String TYPE = "application/json;odata.metadata=minimal";

    private static final Logger LOG = Logger.getLogger(Errors.class);

    @Override
    public void init(OData odata, ServiceMetadata metadata) {
        // An error needs neither.
    }

    @Override
    public void processError(
            ODataRequest request, ODataResponse response, ODataServerError error, ContentType requested) {
        Exception cause = error.getException();
        if (cause instanceof Refusal refusal) {
            write(response, refusal);
        } else if (cause instanceof ODataLibraryException && error.getStatusCode() != 500) {
            write(response, refusal(error));
        } else {
            // The rows are read behind a wall of their own: what fails out here is the parser, on what it cannot read.
            LOG.debug("A URL could not be parsed", cause);
            write(response, Refusal.malformed("The URL cannot be read."));
        }
    }

    static void write(ODataResponse response, Refusal refusal) {
        response.setStatusCode(refusal.getStatusCode());
        response.setHeader("Content-Type", TYPE);
        response.setContent(new ByteArrayInputStream(body(refusal)));
    }

    static byte[] body(Refusal refusal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            json.writeStringField("code", refusal.getODataErrorCode());
            json.writeStringField("message", refusal.getMessage());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Refusal refusal(ODataServerError error) {
        int status = error.getStatusCode();
        return switch (status) {
            case 400 -> Refusal.malformed(error.getMessage());
            // The library's own words name its classes.
            case 501 -> Refusal.unsupported("A resource of this kind");
            default -> Refusal.of(status, ProblemType.ofStatus(status).code(), error.getMessage());
        };
    }
}
