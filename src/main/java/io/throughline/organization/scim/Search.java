package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for, by the parameters of a GET or in the body of a search.
 *
 * @param start of the first resource, from 1 on
 * @param count of resources, at most as many as an answer has
 */
record Search(
        @Nullable Filter filter,
        @Nullable AttributeName sortBy,
        boolean descending,
        long start,
        int count,
        List<String> attributes,
        List<String> excluded) {

    /** Users have them in RFC 7643 and not here; whoever asks for them gets none. */
    private static final Set<String> NOT_HERE =
            Set.of("addresses", "photos", "ims", "x509certificates", "password", "schemas");

    static Search of(Request request) {
        return of(
                request.parameter("filter"),
                request.parameter("sortby"),
                request.parameter("sortorder"),
                request.parameter("startindex"),
                request.parameter("count"),
                names(request.parameter("attributes")),
                names(request.parameter("excludedattributes")));
    }

    static Search of(ObjectNode body) {
        return of(
                text(body, "filter"),
                text(body, "sortBy"),
                text(body, "sortOrder"),
                text(body, "startIndex"),
                text(body, "count"),
                names(body, "attributes"),
                names(body, "excludedAttributes"));
    }

    private static Search of(
            @Nullable String filter,
            @Nullable String sortBy,
            @Nullable String sortOrder,
            @Nullable String startIndex,
            @Nullable String count,
            List<String> attributes,
            List<String> excluded) {
        if (sortOrder != null
                && !sortOrder.equalsIgnoreCase("ascending")
                && !sortOrder.equalsIgnoreCase("descending")) {
            throw ScimRefusal.invalidValue("The sortOrder is ascending or descending.");
        }
        return new Search(
                filter == null ? null : FilterParser.filter(filter),
                sortBy == null ? null : sorted(sortBy),
                "descending".equalsIgnoreCase(sortOrder),
                Math.max(1, number("startIndex", startIndex, 1)),
                (int) Math.max(0, Math.min(number("count", count, Discovery.MOST_RESULTS), Discovery.MOST_RESULTS)),
                attributes,
                excluded);
    }

    /** The attributes that a request for one resource chooses. */
    static Choice choice(Request request, SchemaLookup schemas) {
        return Choice.of(
                schemas, names(request.parameter("attributes")), names(request.parameter("excludedattributes")));
    }

    /** The same list, from another place on. */
    Search part(long from, int most) {
        return new Search(filter, sortBy, descending, from, most, attributes, excluded);
    }

    /** As far as a kind of resource has the attributes that are named; all of it where it has none of them. */
    Search asFarAsKnown(SchemaLookup schemas) {
        boolean sorts =
                sortBy != null && (schemas.knows(sortBy) || sortBy.name().equalsIgnoreCase("meta"));
        return new Search(
                filter,
                sorts ? sortBy : null,
                descending,
                start,
                count,
                known(attributes, schemas),
                known(excluded, schemas));
    }

    private static List<String> known(List<String> names, SchemaLookup schemas) {
        return names.stream()
                .filter(name -> AttributeName.parse(name).filter(schemas::knows).isPresent())
                .toList();
    }

    private static AttributeName sorted(String sortBy) {
        return AttributeName.parse(sortBy)
                .orElseThrow(() -> ScimRefusal.invalidValue("The sortBy is the name of an attribute."));
    }

    private static long number(String name, @Nullable String text, long otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[+-]?\\d{1,18}")) {
            throw ScimRefusal.invalidValue("The " + name + " is a whole number.");
        }
        return Long.parseLong(text);
    }

    private static List<String> names(@Nullable String list) {
        return list == null ? List.of() : kept(List.of(list.split(",")));
    }

    private static List<String> names(ObjectNode body, String field) {
        List<String> names = new ArrayList<>();
        JsonNode listed = Operation.field(body, field);
        if (listed.isTextual()) {
            return names(listed.asText());
        }
        listed.forEach(name -> names.add(name.asText()));
        return kept(names);
    }

    private static List<String> kept(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .filter(name -> !NOT_HERE.contains(name.substring(name.lastIndexOf(':') + 1)
                        .replaceFirst("\\..*", "")
                        .toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static @Nullable String text(ObjectNode body, String field) {
        JsonNode value = Operation.field(body, field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw ScimRefusal.invalidValue("The " + field + " of a search is one value.");
        }
        return value.asText().isBlank() ? null : value.asText();
    }
}
