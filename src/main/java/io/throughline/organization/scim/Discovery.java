package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What SCIM says of itself: what is supported, which kinds of resource there are, and their schemas. */
final class Discovery {

    private static final JsonNode CONFIGURATION = Json.resource("service-provider-config.json");
    private static final List<JsonNode> TYPES = listed(Json.resource("resource-types.json"));
    static final JsonNode USER = Json.resource("user.json");
    static final JsonNode ENTERPRISE_USER = Json.resource("enterprise-user.json");
    static final JsonNode GROUP = Json.resource("group.json");
    private static final List<JsonNode> SCHEMAS = List.of(
            USER,
            ENTERPRISE_USER,
            GROUP,
            Json.resource("service-provider-config-schema.json"),
            Json.resource("resource-type-schema.json"),
            Json.resource("schema-schema.json"));

    static final int MOST_OPERATIONS = CONFIGURATION.at("/bulk/maxOperations").asInt();
    static final int MOST_RESULTS = CONFIGURATION.at("/filter/maxResults").asInt();

    private Discovery() {}

    static ObjectNode configuration(String base) {
        return placed(CONFIGURATION, "ServiceProviderConfig", base + "/ServiceProviderConfig");
    }

    static ObjectNode type(int index) {
        return TYPES.get(index).deepCopy();
    }

    static ObjectNode types(String base) {
        return list(TYPES, "ResourceType", base + "/ResourceTypes/");
    }

    static ObjectNode type(String id, String base) {
        return one(TYPES, id, "ResourceType", base + "/ResourceTypes/");
    }

    static ObjectNode schemas(String base) {
        return list(SCHEMAS, "Schema", base + "/Schemas/");
    }

    static ObjectNode schema(String id, String base) {
        return one(SCHEMAS, id, "Schema", base + "/Schemas/");
    }

    /** For the library, which takes usual values for the only ones, and knows no references to resources by name. */
    static JsonNode registered(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        copy.findParents("canonicalValues").forEach(attribute -> ((ObjectNode) attribute).remove("canonicalValues"));
        copy.findParents("referenceTypes").forEach(attribute -> {
            ((ObjectNode) attribute).remove("referenceTypes");
            ((ObjectNode) attribute).put("type", "string");
        });
        return copy;
    }

    private static ObjectNode one(List<JsonNode> documents, String id, String type, String location) {
        return documents.stream()
                .filter(document -> document.path("id").asText().equals(id))
                .findFirst()
                .map(document -> placed(document, type, location + id))
                .orElseThrow(() -> ScimRefusal.absent("There is no " + type + " " + Printable.of(id) + "."));
    }

    private static ObjectNode list(List<JsonNode> documents, String type, String location) {
        ObjectNode list = Lists.of(documents.size(), documents.size(), 1);
        ArrayNode resources = list.putArray("Resources");
        documents.forEach(document -> resources.add(
                placed(document, type, location + document.path("id").asText())));
        return list;
    }

    private static ObjectNode placed(JsonNode document, String type, String location) {
        ObjectNode copy = document.deepCopy();
        copy.putObject("meta").put("resourceType", type).put("location", location);
        return copy;
    }

    private static List<JsonNode> listed(JsonNode array) {
        List<JsonNode> documents = new ArrayList<>();
        array.forEach(documents::add);
        return documents;
    }
}
