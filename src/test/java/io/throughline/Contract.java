package io.throughline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi31;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Holds every answer that a test receives against the committed contract: status, media type and body. */
public final class Contract implements Filter {

    static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final String IRI = "https://contract.test/openapi";

    private final JsonNode document;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> loaded = new ConcurrentHashMap<>();

    Contract() {
        document = read(COMMITTED);
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(OpenApi31.getInstance())
                        .defaultMetaSchemaIri(OpenApi31.getInstance().getIri())
                        .schemaLoaders(loaders -> loaders.schemas(Map.of(IRI, document.toString()))));
    }

    static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode parse(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification specification, FilterContext next) {
        Response response = next.next(request, specification);
        String path = URI.create(request.getURI().replaceAll("\\?.*", "").replaceAll("[^\\x21-\\x7e]", "_"))
                .getRawPath();
        String type = response.contentType();
        fault(request.getMethod(), path, response.statusCode(), type, response.asString())
                .ifPresent(fault -> {
                    throw new AssertionError("The contract does not allow this answer to %s %s: %s%n%s%n%s"
                            .formatted(
                                    request.getMethod(),
                                    request.getURI(),
                                    fault,
                                    response.statusLine(),
                                    response.asString()));
                });
        return response;
    }

    /** What the contract has against an answer, if anything. */
    Optional<String> fault(String method, String path, int status, String type, String body) {
        String template = templateOf(path).orElse(null);
        JsonNode operation =
                template == null ? null : document.at(pointer("paths", template, method.toLowerCase(Locale.ROOT)));
        if (template == null || operation == null || operation.isMissingNode()) {
            // What is not in the contract at all is refused, as a problem.
            return status < 400 ? Optional.empty() : validate("/components/schemas/Problem", body);
        }
        String at = pointer("paths", template, method.toLowerCase(Locale.ROOT), "responses", String.valueOf(status));
        if (document.at(at).isMissingNode()) {
            return Optional.of("status " + status + " is not declared");
        }
        if (document.at(at).has("$ref")) {
            at = document.at(at).get("$ref").asText().substring(1);
        }
        return body(at, type, body);
    }

    private Optional<String> body(String answer, String type, String body) {
        JsonNode content = document.at(answer).path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return body.isEmpty() ? Optional.empty() : Optional.of("a body is not declared");
        }
        String mediaType = mediaType(type);
        if (!content.has(mediaType)) {
            return Optional.of("media type " + mediaType + " is not declared");
        }
        return mediaType.contains("json") && !mediaType.contains("ndjson")
                ? validate(answer + pointer("content", mediaType, "schema"), body)
                : Optional.empty();
    }

    private static String mediaType(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return type.contains("profile=sparse") ? "application/json;profile=sparse" : type.replaceAll(";.*", "");
    }

    private Optional<String> validate(String pointer, String json) {
        JsonSchema schema = loaded.computeIfAbsent(
                pointer,
                at -> schemas.getSchema(
                        SchemaLocation.of(IRI + "#" + at),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        var faults = schema.validate(json, InputFormat.JSON);
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults.toString());
    }

    /** The declared path that a real one is an instance of; a literal one before one with parameters. */
    private Optional<String> templateOf(String path) {
        Iterable<String> names = () -> document.path("paths").fieldNames();
        return StreamSupport.stream(names.spliterator(), false)
                .filter(name -> Pattern.matches(name.replaceAll("\\{[^/]+}", "[^/]+"), path))
                .min(Comparator.comparing(name -> name.contains("{")));
    }

    private static String pointer(String... steps) {
        StringBuilder pointer = new StringBuilder();
        for (String step : steps) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
