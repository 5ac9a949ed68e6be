package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.Mutability;
import de.captaingoldfish.scim.sdk.common.constants.enums.Type;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import io.throughline.organization.scim.Operation.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the operations of a PATCH (RFC 7644, section 3.5.2) to a resource, which is validated whole afterwards. */
final class Patch {

    /** No schema lists them, and every resource has them. */
    private static final Set<String> OF_THE_SERVICE = Set.of("meta", "schemas");

    private final SchemaLookup schemas;
    private final ObjectNode resource;

    Patch(SchemaLookup schemas, ObjectNode resource) {
        this.schemas = schemas;
        this.resource = resource;
    }

    /**
     * Changes the resource.
     *
     * @throws ScimRefusal 400
     */
    void apply(List<Operation> operations) {
        operations.forEach(this::apply);
    }

    private void apply(Operation operation) {
        AttributeName name = operation.target().attribute();
        if (OF_THE_SERVICE.contains(name.name().toLowerCase(Locale.ROOT))) {
            throw ScimRefusal.mutability(name.name());
        }
        SchemaAttribute attribute = schemas.require(name.withPart(null));
        SchemaAttribute part = name.part() == null ? null : schemas.require(name);
        if (isReadOnly(attribute) || (part != null && isReadOnly(part))) {
            refuseUnlessTheSame(attribute, part, operation);
            return;
        }
        ObjectNode holder =
                schemas.isExtension(attribute) ? resource.withObjectProperty(schemas.schemaOf(attribute)) : resource;
        if (operation.verb() == Verb.REMOVE) {
            refuseRequired(attribute, part, operation);
        }
        if (attribute.isMultiValued()) {
            new PatchedValues(holder, attribute, part).apply(operation);
        } else {
            single(holder, attribute, part, operation);
        }
        if (schemas.isExtension(attribute) && holder.isEmpty()) {
            resource.remove(schemas.schemaOf(attribute));
        }
    }

    private static boolean isReadOnly(SchemaAttribute attribute) {
        return attribute.getMutability() == Mutability.READ_ONLY;
    }

    /** Okta repeats the id of what it changes. */
    private void refuseUnlessTheSame(SchemaAttribute attribute, @Nullable SchemaAttribute part, Operation operation) {
        boolean same = part == null
                && operation.verb() != Verb.REMOVE
                && resource.path(attribute.getName()).equals(operation.value());
        if (!same) {
            throw ScimRefusal.mutability(attribute.getName());
        }
    }

    private static void refuseRequired(SchemaAttribute attribute, @Nullable SchemaAttribute part, Operation operation) {
        boolean whole = part == null || !attribute.isMultiValued();
        SchemaAttribute removed = part == null ? attribute : part;
        if (whole && removed.isRequired() && part == null && operation.target().filter() == null) {
            throw ScimRefusal.mutability(removed.getName());
        }
    }

    private static void single(
            ObjectNode holder, SchemaAttribute attribute, @Nullable SchemaAttribute part, Operation operation) {
        String name = attribute.getName();
        JsonNode value = operation.value();
        if (operation.target().filter() != null
                && !Selector.selects(operation.target().filter(), holder.path(name))) {
            throw ScimRefusal.noTarget("No value of " + name + " meets the filter.");
        }
        if (part != null) {
            ObjectNode whole = holder.path(name) instanceof ObjectNode there ? there : holder.putObject(name);
            put(whole, part.getName(), operation.verb(), value);
            if (whole.isEmpty()) {
                holder.remove(name);
            }
        } else if (attribute.getType() == Type.COMPLEX) {
            complex(holder, attribute, operation.verb(), value);
        } else {
            put(holder, name, operation.verb(), value);
        }
    }

    /** Parts that are not said stay. The manager comes as a plain text too, or in a list of one. */
    private static void complex(ObjectNode holder, SchemaAttribute attribute, Verb verb, JsonNode sent) {
        String name = attribute.getName();
        JsonNode value = sent.isArray() && sent.size() == 1 ? sent.path(0) : sent;
        boolean isNothing =
                value.isNull() || (value.isTextual() && value.asText().isBlank());
        if (verb == Verb.REMOVE || isNothing) {
            holder.remove(name);
        } else if (value instanceof ObjectNode parts) {
            ObjectNode whole = holder.path(name) instanceof ObjectNode there ? there : holder.putObject(name);
            if (name.equals("manager")) {
                whole.removeAll();
            }
            merge(whole, parts, attribute);
        } else if (value.isTextual() && name.equals("manager")) {
            holder.putObject(name).put("value", value.asText());
        } else {
            throw ScimRefusal.invalidValue("The value of " + name + " is an object.");
        }
    }

    static void put(ObjectNode holder, String name, Verb verb, JsonNode sent) {
        JsonNode value = sent.isArray() && sent.size() == 1 ? sent.path(0) : sent;
        if (verb == Verb.REMOVE || value.isNull()) {
            holder.remove(name);
        } else if (value.isMissingNode()) {
            throw ScimRefusal.invalidValue("The operation on " + name + " has no value.");
        } else {
            holder.set(name, value);
        }
    }

    static void merge(ObjectNode whole, ObjectNode parts, SchemaAttribute attribute) {
        parts.properties().forEach(field -> {
            String name = attribute.getSubAttributes().stream()
                    .map(SchemaAttribute::getName)
                    .filter(field.getKey()::equalsIgnoreCase)
                    .findFirst()
                    .orElse(field.getKey());
            put(whole, name, Verb.REPLACE, field.getValue());
        });
    }
}
