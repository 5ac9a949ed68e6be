package io.throughline.platform.paging;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a list comes from. Sortable fields are never null in the database, or a keyset would lose rows.
 *
 * @param key the fields that make a row unique, which order it where nothing else does
 */
public record ListSource<E>(String resource, Class<E> entity, List<String> key, Set<String> sortable) {

    public static <E> ListSource<E> of(String resource, Class<E> entity, String... sortable) {
        return keyed(resource, entity, List.of("id"), sortable);
    }

    /** The rows of a table whose key is several fields and no id. */
    public static <E> ListSource<E> keyed(String resource, Class<E> entity, List<String> key, String... sortable) {
        return new ListSource<>(
                resource,
                entity,
                key,
                Stream.of(key.stream(), Stream.of(sortable), Stream.of("createdAt", "updatedAt"))
                        .flatMap(fields -> fields)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The order that was asked for; an increment has one of its own.
     *
     * @throws ProblemException 400 where there is no such order
     */
    public SortOrder order(ListParameters asked) {
        if (asked.updatedAfter() == null) {
            return SortOrder.parse(asked.sort(), sortable, key);
        }
        if (asked.sort() != null) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "An increment has its own order; leave sort out.");
        }
        return SortOrder.parse("updatedAt", sortable, key);
    }
}
