package io.throughline.platform.paging;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a list comes from. Sortable fields are never null in the database, or a keyset would lose rows. */
public record ListSource<E>(String resource, Class<E> entity, Set<String> sortable) {

    public static <E> ListSource<E> of(String resource, Class<E> entity, String... sortable) {
        return new ListSource<>(
                resource,
                entity,
                Stream.concat(Stream.of(sortable), Stream.of("id", "createdAt", "updatedAt"))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
