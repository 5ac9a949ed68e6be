package io.throughline.organization.scim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the attributes of a kind of resource stand, for filters and orders.
 *
 * @param id of the resource
 * @param columns those that have one value, by their lower-case names
 * @param sources those that have several, each with the places where its values stand
 */
record Attributes(String id, Map<String, Column> columns, Map<String, List<Source>> sources) {

    /**
     * Values of an attribute, as rows.
     *
     * @param owner the column that names the resource
     * @param from the tables, and under which condition
     * @param parts of each value, by their lower-case names
     */
    record Source(String owner, String from, Map<String, Column> parts) {}

    @Nullable Column column(AttributeName name) {
        return columns.get(name.key());
    }

    List<Source> values(AttributeName name) {
        return sources.getOrDefault(name.withPart(null).key(), List.of());
    }
}
