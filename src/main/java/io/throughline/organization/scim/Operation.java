package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.organization.scim.FilterParser.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a PATCH, whichever way a client writes it: the verb in any case, a value without a path taken apart
 * into one operation for each of its attributes, and without those attributes that are not kept here.
 *
 * @param value missing where there is none
 */
record Operation(Verb verb, Target target, JsonNode value) {

    /** What is done. */
    enum Verb {
        ADD,
        REPLACE,
        REMOVE
    }

    static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private static final int MOST = 1000;

    /** Of a user in RFC 7643, and passed over here: where somebody lives, what they look like, how they prove who they are. */
    private static final Set<String> NOT_KEPT = Set.of("addresses", "photos", "ims", "x509certificates", "password");

    private static final Pattern PRIMARY = Pattern.compile("(?i)(\\bprimary\\s+eq\\s+)\"(true|false)\"");

    /**
     * The operations of a request.
     *
     * @throws ScimRefusal 400
     */
    static List<Operation> of(JsonNode body) {
        JsonNode listed = field(body, "Operations");
        if (!listed.isArray() || listed.isEmpty()) {
            throw ScimRefusal.invalidSyntax("Operations is a list of at least one operation.");
        }
        if (listed.size() > MOST) {
            throw ScimRefusal.tooLarge("A PATCH has at most " + MOST + " operations.");
        }
        List<Operation> operations = new ArrayList<>();
        listed.forEach(one -> read(one, operations));
        return operations;
    }

    private static void read(JsonNode one, List<Operation> into) {
        Verb verb = verb(field(one, "op"));
        JsonNode path = field(one, "path");
        JsonNode value = field(one, "value");
        if (!path.isMissingNode() && !path.isNull() && !path.isTextual()) {
            throw ScimRefusal.invalidPath("The path is a text.");
        }
        if (path.isTextual() && !path.asText().isBlank()) {
            add(verb, path.asText(), value, into);
        } else if (verb == Verb.REMOVE) {
            throw ScimRefusal.noTarget("What is to be removed needs a path.");
        } else if (value instanceof ObjectNode whole) {
            takeApart(verb, whole, into);
        } else {
            throw ScimRefusal.invalidValue("Without a path the value is an object of attributes.");
        }
    }

    private static void takeApart(Verb verb, ObjectNode whole, List<Operation> into) {
        whole.properties().forEach(field -> {
            if (field.getKey().equalsIgnoreCase(AttributeName.ENTERPRISE)
                    || field.getKey().equalsIgnoreCase(AttributeName.USER)) {
                extension(verb, field.getKey(), field.getValue(), into);
            } else if (!field.getKey().equalsIgnoreCase("schemas")) {
                add(verb, field.getKey(), field.getValue(), into);
            }
        });
    }

    /** A schema as a path stands for all of its attributes. */
    private static void add(Verb verb, String path, JsonNode value, List<Operation> into) {
        if (path.strip().equalsIgnoreCase(AttributeName.ENTERPRISE)) {
            extension(verb, path.strip(), value, into);
            return;
        }
        Target target = FilterParser.path(PRIMARY.matcher(path).replaceAll("$1$2"));
        if (!NOT_KEPT.contains(target.attribute().name().toLowerCase(Locale.ROOT))) {
            String last = target.attribute().part() == null
                    ? target.attribute().name()
                    : target.attribute().part();
            into.add(new Operation(verb, target, Json.typed(last, value)));
        }
    }

    private static void extension(Verb verb, String schema, JsonNode value, List<Operation> into) {
        if (verb == Verb.REMOVE) {
            for (String attribute :
                    List.of("employeeNumber", "costCenter", "organization", "division", "department", "manager")) {
                add(verb, schema + ":" + attribute, MissingNode.getInstance(), into);
            }
        } else if (value instanceof ObjectNode attributes) {
            attributes.properties().forEach(field -> add(verb, schema + ":" + field.getKey(), field.getValue(), into));
        } else {
            throw ScimRefusal.invalidValue("The value of " + schema + " is an object.");
        }
    }

    private static Verb verb(JsonNode op) {
        for (Verb verb : Verb.values()) {
            if (verb.name().equalsIgnoreCase(op.asText())) {
                return verb;
            }
        }
        throw ScimRefusal.invalidSyntax("The op of an operation is add, remove or replace.");
    }

    /** Names are in whatever case. */
    static JsonNode field(@Nullable JsonNode holder, String name) {
        if (holder instanceof ObjectNode object) {
            for (var field : object.properties()) {
                if (field.getKey().equalsIgnoreCase(name)) {
                    return field.getValue();
                }
            }
        }
        return MissingNode.getInstance();
    }
}
