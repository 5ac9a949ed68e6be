package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import io.throughline.organization.scim.Operation.Verb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one attribute that has several, under the operations of a PATCH.
 *
 * @param holder what has the attribute
 * @param part of each value; null where whole values are meant
 */
record PatchedValues(ObjectNode holder, SchemaAttribute attribute, @Nullable SchemaAttribute part) {

    void apply(Operation operation) {
        Filter filter = operation.target().filter();
        ArrayNode values = holder.withArrayProperty(attribute.getName());
        if (filter == null && part == null) {
            whole(values, operation);
        } else {
            some(values, operation, filter);
        }
        if (values.isEmpty()) {
            holder.remove(attribute.getName());
        }
    }

    private void whole(ArrayNode values, Operation operation) {
        List<ObjectNode> sent = sent(operation.value());
        if (operation.verb() == Verb.REMOVE) {
            remove(values, sent, operation.value());
            return;
        }
        if (operation.value().isMissingNode()) {
            throw ScimRefusal.invalidValue("The operation on " + attribute.getName() + " has no value.");
        }
        if (operation.verb() == Verb.REPLACE) {
            values.removeAll();
        }
        for (ObjectNode one : sent) {
            ObjectNode added = values.objectNode();
            Patch.merge(added, one, attribute);
            if (!contains(values, added)) {
                values.add(added);
                onePrimary(values, values.size() - 1);
            }
        }
    }

    /** Entra names what goes as values, and not by a filter. */
    private static void remove(ArrayNode values, List<ObjectNode> sent, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            values.removeAll();
            return;
        }
        Iterator<JsonNode> each = values.iterator();
        while (each.hasNext()) {
            JsonNode one = each.next();
            if (sent.stream().anyMatch(gone -> gone.path("value").equals(one.path("value")))) {
                each.remove();
            }
        }
    }

    private void some(ArrayNode values, Operation operation, @Nullable Filter filter) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (filter == null || Selector.selects(filter, values.get(i))) {
                places.add(i);
            }
        }
        if (operation.verb() == Verb.REMOVE) {
            // From behind, so that the others keep their places.
            Collections.reverse(places);
            places.forEach(place -> take(values, place));
            return;
        }
        if (places.isEmpty()) {
            values.add(made(values, operation, filter));
            places.add(values.size() - 1);
        }
        for (int place : places) {
            change((ObjectNode) values.get(place), operation);
            onePrimary(values, place);
        }
    }

    private void take(ArrayNode values, int place) {
        ObjectNode value = (ObjectNode) values.get(place);
        if (part != null) {
            value.remove(part.getName());
        }
        if (part == null || part.getName().equals("value") || value.isEmpty()) {
            values.remove(place);
        }
    }

    /** What a filter describes is made where it is missing; Entra relies on it for a part of what it describes. */
    private ObjectNode made(ArrayNode values, Operation operation, @Nullable Filter filter) {
        boolean canBe = operation.verb() == Verb.ADD || part != null;
        ObjectNode empty = values.objectNode();
        ObjectNode described = filter == null
                ? empty
                : Selector.described(filter, empty).filter(any -> canBe).orElse(null);
        if (described == null) {
            throw ScimRefusal.noTarget("No value of " + attribute.getName() + " meets the filter.");
        }
        return described;
    }

    private void change(ObjectNode value, Operation operation) {
        JsonNode sent = operation.value().isArray() && operation.value().size() == 1
                ? operation.value().path(0)
                : operation.value();
        if (part != null) {
            Patch.put(value, part.getName(), operation.verb(), sent);
        } else if (sent instanceof ObjectNode parts) {
            if (operation.verb() == Verb.REPLACE) {
                value.removeAll();
            }
            Patch.merge(value, parts, attribute);
        } else {
            throw ScimRefusal.invalidValue("A value of " + attribute.getName() + " is an object.");
        }
    }

    private List<ObjectNode> sent(JsonNode value) {
        List<ObjectNode> sent = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (one instanceof ObjectNode object) {
                sent.add(object);
            } else if (one.isTextual()) {
                sent.add(holder.objectNode().put("value", one.asText()));
            } else if (!one.isMissingNode() && !one.isNull()) {
                throw ScimRefusal.invalidValue("A value of " + attribute.getName() + " is an object.");
            }
        }
        return sent;
    }

    private static boolean contains(ArrayNode values, ObjectNode wanted) {
        for (JsonNode one : values) {
            if (one.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static void onePrimary(ArrayNode values, int changed) {
        if (!values.get(changed).path("primary").asBoolean()) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            if (i != changed && values.get(i).path("primary").asBoolean()) {
                ((ObjectNode) values.get(i)).put("primary", false);
            }
        }
    }
}
