package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.organization.scim.Filter.And;
import io.throughline.organization.scim.Filter.Comparison;
import io.throughline.organization.scim.Filter.Not;
import io.throughline.organization.scim.Filter.Operator;
import io.throughline.organization.scim.Filter.Or;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which values of an attribute a filter in a path means. */
final class Selector {

    private Selector() {}

    static boolean selects(Filter filter, JsonNode value) {
        if (filter instanceof And and) {
            return and.parts().stream().allMatch(part -> selects(part, value));
        }
        if (filter instanceof Or or) {
            return or.parts().stream().anyMatch(part -> selects(part, value));
        }
        if (filter instanceof Not not) {
            return !selects(not.part(), value);
        }
        if (filter instanceof Comparison comparison) {
            return compares(
                    comparison, Operation.field(value, comparison.attribute().name()));
        }
        throw ScimRefusal.invalidFilter("The values of an attribute have no values of their own.");
    }

    private static boolean compares(Comparison asked, JsonNode found) {
        boolean present =
                !found.isMissingNode() && !found.isNull() && !found.asText().isEmpty();
        if (asked.operator() == Operator.PR) {
            return present;
        }
        if (asked.value() == null) {
            return present == (asked.operator() == Operator.NE);
        }
        if (!present) {
            // A flag that is not set is not true.
            boolean isFalse = asked.value().equals(false);
            return asked.operator() == Operator.NE ? !isFalse : isFalse && asked.operator() == Operator.EQ;
        }
        return compares(asked.operator(), found.asText(), String.valueOf(asked.value()));
    }

    private static boolean compares(Operator operator, String found, String asked) {
        String one = found.toLowerCase(Locale.ROOT);
        String other = asked.toLowerCase(Locale.ROOT);
        return switch (operator) {
            case EQ -> one.equals(other);
            case NE -> !one.equals(other);
            case CO -> one.contains(other);
            case SW -> one.startsWith(other);
            case EW -> one.endsWith(other);
            case GT -> one.compareTo(other) > 0;
            case GE -> one.compareTo(other) >= 0;
            case LT -> one.compareTo(other) < 0;
            case LE -> one.compareTo(other) <= 0;
            case PR -> true;
        };
    }

    /** The value that a filter describes, so that it can be made where it is missing; empty where it leaves that open. */
    static Optional<ObjectNode> described(Filter filter, ObjectNode empty) {
        return describes(filter, empty) ? Optional.of(empty) : Optional.empty();
    }

    private static boolean describes(Filter filter, ObjectNode into) {
        if (filter instanceof And and) {
            return and.parts().stream().allMatch(part -> describes(part, into));
        }
        if (filter instanceof Comparison comparison && comparison.operator() == Operator.EQ) {
            return put(into, comparison.attribute().name(), comparison.value());
        }
        return false;
    }

    private static boolean put(ObjectNode into, String part, @Nullable Object value) {
        if (value instanceof Boolean flag) {
            into.put(part, flag);
        } else if (value instanceof String text) {
            into.put(part, text);
        }
        return value instanceof Boolean || value instanceof String;
    }
}
