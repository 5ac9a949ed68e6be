package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.organization.scim.Filter.Comparison;
import io.throughline.organization.scim.Filter.Operator;
import io.throughline.organization.scim.Filter.Or;
import io.throughline.organization.scim.Groups.Change;
import io.throughline.organization.scim.Operation.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes of the operations of a PATCH what comes and goes: one member more of a hundred thousand is one row, and the
 * others are not read.
 */
final class GroupPatch {

    private final ObjectNode names = JsonNodeFactory.instance.objectNode();
    private final Set<UUID> coming = new LinkedHashSet<>();
    private final Set<UUID> going = new LinkedHashSet<>();
    private final SchemaLookup schemas;
    private final UUID id;
    private final Supplier<List<UUID>> members;

    /**
     * A patch of a group.
     *
     * @param members who is in it, for those few operations that must know
     */
    GroupPatch(SchemaLookup schemas, ScimGroup group, Supplier<List<UUID>> members) {
        this.schemas = schemas;
        this.id = group.id();
        this.members = members;
        names.put("displayName", group.displayName());
        names.put("externalId", group.externalId());
    }

    /**
     * What is to become of the group.
     *
     * @throws ScimRefusal 400
     */
    Change of(List<Operation> operations) {
        operations.forEach(this::apply);
        return new Change(Groups.name(names), Texts.of(names, "externalId", 200), coming, going);
    }

    private void apply(Operation operation) {
        AttributeName name = operation.target().attribute();
        String attribute = schemas.require(name.withPart(null)).getName();
        switch (attribute) {
            case "members" -> members(operation);
            case "displayName", "externalId" -> name(attribute, operation);
            default -> {
                if (!operation.value().asText().equals(id.toString())) {
                    throw ScimRefusal.mutability(attribute);
                }
            }
        }
    }

    private void name(String attribute, Operation operation) {
        JsonNode sent = operation.value();
        JsonNode value = sent.isArray() && sent.size() == 1 ? sent.path(0) : sent;
        if (operation.verb() == Verb.REMOVE || value.isNull()) {
            if (attribute.equals("displayName")) {
                throw ScimRefusal.mutability(attribute);
            }
            names.remove(attribute);
        } else if (value.isValueNode() && !value.isMissingNode()) {
            names.put(attribute, value.asText());
        } else {
            throw ScimRefusal.invalidValue("The value of " + attribute + " is a text.");
        }
    }

    private void members(Operation operation) {
        Filter filter = operation.target().filter();
        if (operation.target().attribute().part() != null || (filter != null && operation.verb() != Verb.REMOVE)) {
            throw ScimRefusal.mutability("members");
        }
        if (operation.verb() != Verb.REMOVE) {
            if (operation.value().isMissingNode()) {
                throw ScimRefusal.invalidValue("The operation on members has no value.");
            }
            Set<UUID> named = Groups.memberIds(operation.value());
            if (operation.verb() == Verb.REPLACE) {
                goAll();
            }
            coming.addAll(named);
            going.removeAll(named);
        } else if (filter != null) {
            go(selected(filter));
        } else if (operation.value().isMissingNode() || operation.value().isNull()) {
            goAll();
        } else {
            go(Groups.memberIds(operation.value()));
        }
    }

    private void goAll() {
        coming.clear();
        going.addAll(members.get());
    }

    private void go(Set<UUID> ids) {
        coming.removeAll(ids);
        going.addAll(ids);
    }

    /** Members are named by their ids mostly, so that nobody has to be looked at. */
    private Set<UUID> selected(Filter filter) {
        List<UUID> named = new ArrayList<>();
        if (names(filter, named)) {
            return new LinkedHashSet<>(named);
        }
        Set<UUID> all = new LinkedHashSet<>(members.get());
        all.addAll(coming);
        all.removeIf(member ->
                !Selector.selects(filter, JsonNodeFactory.instance.objectNode().put("value", member.toString())));
        return all;
    }

    private static boolean names(Filter filter, List<UUID> into) {
        if (filter instanceof Or or) {
            return or.parts().stream().allMatch(part -> names(part, into));
        }
        if (filter instanceof Comparison comparison
                && comparison.operator() == Operator.EQ
                && comparison.attribute().key().equals("value")
                && comparison.value() instanceof String value) {
            UUID id = Comparisons.idOf(value);
            if (id != null) {
                into.add(id);
            }
            return true;
        }
        return false;
    }
}
