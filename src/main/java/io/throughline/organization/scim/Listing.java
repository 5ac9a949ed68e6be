package io.throughline.organization.scim;

import org.jspecify.annotations.Nullable;

/**
 * Which resources are asked for.
 *
 * @param sortBy null for the order in which they came to be
 * @param start how many come before
 * @param most how many at most
 */
record Listing(@Nullable Filter filter, @Nullable Column sortBy, boolean descending, long start, int most) {

    /** Absent values come last, descending first, as RFC 7644 has it and PostgreSQL does. */
    String order(String id) {
        String direction = descending ? " desc" : "";
        return sortBy == null ? id + direction : sortBy.sortable() + direction + ", " + id;
    }
}
