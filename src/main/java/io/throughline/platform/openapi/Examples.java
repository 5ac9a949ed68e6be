package io.throughline.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Composes the example of each body from the examples of its fields. */
class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UUID = "0190f3a1-7c1e-7000-8000-000000000001";

    private final OpenAPI contract;
    private final Operations operations;

    Examples(OpenAPI contract, Operations operations) {
        this.contract = contract;
        this.operations = operations;
    }

    void mend() {
        Schemas.forEach(contract, Examples::listTheItems);
        for (Operations.Entry entry : operations.all()) {
            if (entry.operation().getRequestBody() != null) {
                mend(entry.operation().getRequestBody().getContent());
            }
            entry.operation().getResponses().getAPIResponses().values().forEach(answer -> mend(answer.getContent()));
        }
        contract.getComponents().getResponses().values().forEach(answer -> mend(answer.getContent()));
    }

    private void mend(@Nullable Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((name, type) -> {
            if (type.getExample() != null && type.getSchema() != null && isA(type.getSchema(), SchemaType.STRING)) {
                type.setExample(text(type.getExample()));
            } else if (name.contains("json") && type.getExample() == null && type.getExamples() == null) {
                type.setExample(name.contains("sparse") ? Map.of("id", UUID) : example(type));
            }
        });
    }

    /** The generator takes text that begins like JSON for JSON. */
    private static String text(Object example) {
        try {
            return example instanceof String text ? text : JSON.writeValueAsString(example) + '\n';
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an example that cannot be written: " + example, unwritable);
        }
    }

    private @Nullable Object example(MediaType type) {
        return type.getSchema() == null ? null : of(type.getSchema());
    }

    /** An annotation can only give an example of one item. */
    private static void listTheItems(Schema schema) {
        if (isA(schema, SchemaType.ARRAY) && schema.getExamples() != null) {
            schema.setExamples(schema.getExamples().stream()
                    .map(example -> example instanceof List ? example : (Object) List.of(example))
                    .toList());
        }
    }

    private @Nullable Object of(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        String name = Schemas.nameOf(schema);
        if (name != null) {
            return of(
                    Objects.requireNonNull(contract.getComponents().getSchemas().get(name), name));
        }
        List<Schema> options = schema.getOneOf() == null ? schema.getAnyOf() : schema.getOneOf();
        if (options != null) {
            return options.stream()
                    .filter(option -> option.getRef() != null || !isBare(option))
                    .findFirst()
                    .map(this::of)
                    .orElse(null);
        }
        if (schema.getAllOf() != null) {
            Map<String, @Nullable Object> whole = new LinkedHashMap<>();
            schema.getAllOf().forEach(part -> {
                if (of(part) instanceof Map<?, ?> fields) {
                    fields.forEach((field, value) -> whole.put(String.valueOf(field), value));
                }
            });
            return whole;
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getProperties() != null) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            schema.getProperties().forEach((field, property) -> object.put(field, of(property)));
            return object;
        }
        return isA(schema, SchemaType.ARRAY) ? items(schema) : scalar(schema);
    }

    /** An option that says no more than "null" or "some object". */
    private static boolean isBare(Schema option) {
        return isA(option, SchemaType.NULL) || (isA(option, SchemaType.OBJECT) && option.getProperties() == null);
    }

    private List<Object> items(Schema schema) {
        Object item = schema.getItems() == null ? null : of(schema.getItems());
        return item == null
                ? List.of()
                : Collections.nCopies(Objects.requireNonNullElse(schema.getMinItems(), 1), item);
    }

    private static @Nullable Object scalar(Schema schema) {
        if (isA(schema, SchemaType.BOOLEAN)) {
            return true;
        }
        if (isA(schema, SchemaType.INTEGER) || isA(schema, SchemaType.NUMBER)) {
            return Objects.requireNonNullElse(schema.getMinimum(), BigDecimal.ONE);
        }
        if (isA(schema, SchemaType.STRING)) {
            return switch (String.valueOf(schema.getFormat())) {
                case "uuid" -> UUID;
                case "date" -> "2026-07-01";
                case "date-time" -> "2026-07-01T08:00:00Z";
                default -> "text";
            };
        }
        return isA(schema, SchemaType.OBJECT) ? Map.of() : null;
    }

    private static boolean isA(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
