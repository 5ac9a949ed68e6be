package io.throughline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Values as the contract's schemas describe them, and what no schema describes, in an order that a seed decides. */
final class Fuzz {

    private static final String RAW = "@raw@";

    /** Tokens that stand in the place of a value: of another type, beyond its range, or unfit for any text. */
    private static final List<String> HOSTILE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "1e-400",
            "1e99999999999",
            "123456789012345678901234567890.123456789012345678901234567890",
            "99999999999999999999",
            "NaN",
            "{}",
            "[]",
            "[null]",
            "{\"a\": {\"b\": [{}]}}",
            "[".repeat(600) + "]".repeat(600),
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\ufeff\"",
            "\"\ud83d\ude00\"",
            "\"' or 1=1 --\"",
            "\"%s%n${x}#{y}\"",
            "\"x\"",
            "\"" + "x".repeat(3_000) + "\"",
            "\"2026-02-30\"",
            "\"0000-00-00\"",
            "\"+999999999-12-31\"",
            "\"-9999-01-01\"",
            "\"9999-12-31\"",
            "\"0001-01-01\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"0190f3a1-7c1e-7000-8000-00000000000g\"",
            "\"00000000-0000-0000-0000-000000000000\"");

    private static final List<String> HOSTILE_TEXT = List.of(
            "",
            "%00",
            "%C3%28",
            "%F0%9F%98%80",
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "x",
            "a,b,,c",
            "-",
            "*",
            "%25",
            "%27%20or%201=1",
            "2026-02-30",
            "%2B999999999-12-31",
            "9999-12-31T23:59:59.999999999Z",
            "-9999-01-01",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(2_000));

    private final Random random;
    private final JsonNode contract;
    private final ObjectMapper mapper = new ObjectMapper();

    /** The ids of what was made, by the last step of its collection's path. */
    private final Map<String, List<String>> made = new HashMap<>();

    Fuzz(long seed, JsonNode contract) {
        this.random = new Random(seed);
        this.contract = contract;
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String hostileText() {
        return one(HOSTILE_TEXT);
    }

    void made(String collection, String id) {
        made.computeIfAbsent(collection, name -> new ArrayList<>()).add(id);
    }

    /** The id of something of that collection, or of one that its name ends with; else of anything, or of nothing. */
    String id(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replace("-", "");
        List<String> fitting = new ArrayList<>();
        List<String> all = new ArrayList<>();
        made.forEach((collection, ids) -> {
            String singular = collection.replace("-", "").replaceAll("s$", "");
            if (wanted.endsWith(singular) || wanted.equals(collection.replace("-", ""))) {
                fitting.addAll(ids);
            }
            all.addAll(ids);
        });
        List<String> from = !fitting.isEmpty() && !chance(0.05) ? fitting : all;
        return from.isEmpty() || chance(0.05)
                ? new java.util.UUID(random.nextLong(), random.nextLong()).toString()
                : one(from);
    }

    /** The text of a query parameter as it is declared. */
    String text(String name, JsonNode schema) {
        JsonNode value = value(name, resolved(schema), 0);
        return value.isTextual() && value.asText().isEmpty() ? "x" : value.asText();
    }

    /** A body that fits, or nearly: with one hostile value in it where that is wished for. */
    String body(JsonNode schema, boolean hostile) {
        JsonNode value = value("", resolved(schema), 0);
        if (!hostile) {
            return value.toString();
        }
        JsonNode root = mapper.createArrayNode().add(value);
        replaceOne(root);
        String text = root.toString();
        return text.substring(1, text.length() - 1).replace("\"" + RAW + "\"", one(HOSTILE));
    }

    private void replaceOne(JsonNode root) {
        List<Runnable> places = new ArrayList<>();
        collect(root, places);
        one(places).run();
    }

    private static void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(() -> object.set(field.getKey(), new TextNode(RAW)));
                collect(field.getValue(), places);
            });
            places.add(() -> object.put("surprise", RAW));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, new TextNode(RAW)));
                collect(array.get(i), places);
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = contract.at(found.get("$ref").asText().substring(1));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (found.has(choice)) {
                List<JsonNode> choices = new ArrayList<>();
                found.get(choice).forEach(choices::add);
                choices.removeIf(one -> one.path("type").asText().equals("null"));
                return resolved(one(choices));
            }
        }
        return found;
    }

    private JsonNode value(String name, JsonNode schema, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        String type = type(schema);
        if (schema.path("format").asText().equals("uuid")
                || (name.endsWith("Id") && type.equals("string") && !name.equals("externalId"))) {
            return nodes.textNode(id(name.replaceAll("Id$", "")));
        }
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            case "integer" -> nodes.numberNode(random.nextInt(1, 5));
            case "number" ->
                chance(0.5) && schema.path("examples").has(0)
                        ? schema.get("examples").get(0)
                        : nodes.numberNode(random.nextInt(1, 1_000) / 100.0);
            default -> nodes.textNode(words(name, schema));
        };
    }

    private String words(String name, JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "20" + random.nextInt(20, 30) + "-0" + random.nextInt(1, 9) + "-01";
            case "date-time" -> "2026-0" + random.nextInt(1, 9) + "-01T00:00:00Z";
            default -> {
                String example = schema.path("examples")
                        .path(0)
                        .asText(schema.path("example").asText("x"));
                boolean mustDiffer =
                        name.matches("code|name|title|statement|externalId|employeeNumber|userName|sourceSystem|key");
                yield mustDiffer ? "fuzz" + random.nextInt(1_000_000) : example;
            }
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = mapper.createObjectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || (depth < 3 && chance(0.4))) {
                object.set(field.getKey(), value(field.getKey(), resolved(field.getValue()), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = mapper.createArrayNode();
        int items = Math.max(schema.path("minItems").asInt(0), random.nextInt(0, 4));
        for (int i = 0; i < items; i++) {
            array.add(value(name.replaceAll("s$", ""), resolved(schema.path("items")), depth + 1));
        }
        return array;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText("string");
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return "string";
    }
}
