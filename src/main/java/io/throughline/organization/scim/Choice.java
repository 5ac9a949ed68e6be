package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which attributes of a resource a client wants to be answered (RFC 7644, section 3.9). Its id and its schemas it gets
 * always.
 */
final class Choice {

    private static final Set<String> ALWAYS = Set.of("id", "schemas");
    private static final Set<String> OF_EVERY_RESOURCE = Set.of(
            "id",
            "schemas",
            "meta",
            "meta.resourcetype",
            "meta.created",
            "meta.lastmodified",
            "meta.location",
            "meta.version");

    private final Set<String> wanted;
    private final Set<String> unwanted;

    private Choice(Set<String> wanted, Set<String> unwanted) {
        this.wanted = wanted;
        this.unwanted = unwanted;
    }

    /**
     * The choice that names make.
     *
     * @throws ScimRefusal 400 invalidValue where a name is that of no attribute
     */
    static Choice of(SchemaLookup schemas, List<String> wanted, List<String> unwanted) {
        return new Choice(keys(schemas, wanted), keys(schemas, unwanted));
    }

    boolean isAll() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** Whether an attribute, or a part of it, is to be answered. */
    boolean wants(String attribute) {
        String key = attribute.toLowerCase(Locale.ROOT);
        return !unwanted.contains(key) && (wanted.isEmpty() || wanted.contains(key) || hasPart(wanted, key));
    }

    /** What is answered of a resource. */
    ObjectNode from(ObjectNode resource) {
        if (isAll()) {
            return resource;
        }
        ObjectNode chosen = Json.newObject();
        resource.properties().forEach(field -> {
            if (ALWAYS.contains(field.getKey())) {
                chosen.set(field.getKey(), field.getValue());
            } else if (field.getKey().equals(AttributeName.ENTERPRISE)) {
                ObjectNode extension = Json.newObject();
                ((ObjectNode) field.getValue())
                        .properties()
                        .forEach(inner -> put(extension, inner.getKey(), inner.getValue()));
                if (!extension.isEmpty()) {
                    chosen.set(AttributeName.ENTERPRISE, extension);
                }
            } else {
                put(chosen, field.getKey(), field.getValue());
            }
        });
        if (!chosen.has(AttributeName.ENTERPRISE) && resource.has(AttributeName.ENTERPRISE)) {
            chosen.putArray("schemas").add(AttributeName.USER);
        }
        return chosen;
    }

    private void put(ObjectNode into, String attribute, JsonNode value) {
        if (!wants(attribute)) {
            return;
        }
        String key = attribute.toLowerCase(Locale.ROOT);
        boolean whole = (wanted.isEmpty() || wanted.contains(key)) && !hasPart(unwanted, key);
        JsonNode chosen = whole ? value : parts(key, value);
        if (!chosen.isContainerNode() || !chosen.isEmpty()) {
            into.set(attribute, chosen);
        }
    }

    private JsonNode parts(String key, JsonNode value) {
        if (value instanceof ArrayNode values) {
            ArrayNode chosen = values.arrayNode();
            values.forEach(one -> chosen.add(parts(key, one)));
            return chosen;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode chosen = object.objectNode();
        boolean all = wanted.isEmpty() || wanted.contains(key);
        object.properties().forEach(part -> {
            String name = key + "." + part.getKey().toLowerCase(Locale.ROOT);
            if ((all || wanted.contains(name)) && !unwanted.contains(name)) {
                chosen.set(part.getKey(), part.getValue());
            }
        });
        return chosen;
    }

    private static boolean hasPart(Set<String> names, String key) {
        return names.stream().anyMatch(name -> name.startsWith(key + "."));
    }

    private static Set<String> keys(SchemaLookup schemas, List<String> names) {
        Set<String> keys = new HashSet<>();
        for (String name : names) {
            List<SchemaAttribute> whole = schemas.attributesOf(name);
            if (whole.isEmpty()) {
                keys.add(key(schemas, name));
            }
            whole.forEach(attribute -> keys.add(attribute.getName().toLowerCase(Locale.ROOT)));
        }
        return keys;
    }

    private static String key(SchemaLookup schemas, String name) {
        return AttributeName.parse(name)
                .filter(parsed -> schemas.knows(parsed) || OF_EVERY_RESOURCE.contains(parsed.key()))
                .map(AttributeName::key)
                .orElseThrow(() -> ScimRefusal.invalidValue("There is no attribute " + Printable.of(name) + "."));
    }
}
