package io.throughline.platform.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Walks the schemas of a contract. */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    /** Every schema, wherever it stands. */
    static void forEach(OpenAPI contract, Consumer<Schema> visitor) {
        contract.getComponents().getSchemas().values().forEach(schema -> walk(schema, visitor));
        operations(contract).forEach(operation -> {
            parameters(operation).forEach(schema -> walk(schema, visitor));
            requests(operation).forEach(schema -> walk(schema, visitor));
            responses(operation).forEach(schema -> walk(schema, visitor));
        });
    }

    static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    static Stream<Schema> parameters(Operation operation) {
        return operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream().map(Parameter::getSchema).filter(Objects::nonNull);
    }

    static Stream<Schema> requests(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : of(operation.getRequestBody().getContent());
    }

    static Stream<Schema> responses(Operation operation) {
        return operation.getResponses() == null
                ? Stream.empty()
                : operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(answer -> of(answer.getContent()));
    }

    static Stream<Schema> of(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    /** The names of the components that a schema leads to. */
    static Set<String> reachable(OpenAPI contract, Stream<Schema> roots) {
        Set<String> names = new HashSet<>();
        roots.forEach(root -> walk(root, schema -> follow(contract, schema, names)));
        return names;
    }

    private static void follow(OpenAPI contract, Schema schema, Set<String> names) {
        String name = nameOf(schema);
        if (name != null && names.add(name)) {
            walk(contract.getComponents().getSchemas().get(name), inner -> follow(contract, inner, names));
        }
    }

    static @Nullable String nameOf(Schema schema) {
        return schema.getRef() == null ? null : schema.getRef().substring(PREFIX.length());
    }

    static void walk(@Nullable Schema schema, Consumer<Schema> visitor) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        walk(schema.getItems(), visitor);
        walk(schema.getAdditionalPropertiesSchema(), visitor);
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.values().forEach(inner -> walk(inner, visitor));
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(inner -> walk(inner, visitor));
    }
}
