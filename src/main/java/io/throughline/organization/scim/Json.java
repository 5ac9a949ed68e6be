package io.throughline.organization.scim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.platform.json.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads what clients send, as JSON that is safe to go on with. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(40).build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Entra sends these as texts, with a capital. */
    private static final Set<String> FLAGS = Set.of("active", "primary");

    private Json() {}

    /**
     * An object, as a request has it.
     *
     * @throws ScimRefusal 400 invalidSyntax where it is none
     */
    static ObjectNode object(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                check(object);
                return object;
            }
        } catch (IOException unreadable) {
            throw ScimRefusal.invalidSyntax("The body is not JSON in UTF-8.");
        }
        throw ScimRefusal.invalidSyntax("The body is one JSON object.");
    }

    /** A document of this room's own. */
    static JsonNode resource(String name) {
        try (InputStream file = Json.class.getResourceAsStream("/scim/" + name)) {
            return MAPPER.readTree(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A text of this room's own. */
    static String text(String name) {
        try (InputStream file = Json.class.getResourceAsStream("/scim/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    private static void check(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                safe(field.getKey());
                field.setValue(typed(field.getKey(), field.getValue()));
                check(field.getValue());
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(Json::check);
        } else if (node.isTextual()) {
            safe(node.asText());
        } else if (node.isDouble() && !Double.isFinite(node.asDouble())) {
            throw ScimRefusal.invalidValue("A number is beyond all numbers.");
        }
    }

    /** The value of an attribute, as a truth value where it is one in quotes. */
    static JsonNode typed(String attribute, JsonNode value) {
        String text = value.asText();
        boolean isFlag = value.isTextual()
                && FLAGS.contains(attribute.toLowerCase(Locale.ROOT))
                && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"));
        return isFlag ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : value;
    }

    private static void safe(String text) {
        try {
            SafeText.require(text);
        } catch (IllegalArgumentException unsafe) {
            throw ScimRefusal.invalidValue("A text holds characters that are no text.");
        }
    }
}
