package io.throughline.platform.paging;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order of a list: the fields asked for, and the key of a row to make it total. */
public record SortOrder(List<Key> keys) {

    /** A field to sort by. */
    public record Key(String field, boolean descending) {
        String hql() {
            return "e." + field + (descending ? " desc" : "");
        }
    }

    static SortOrder parse(@Nullable String sort, Set<String> sortable, List<String> rowKey) {
        List<Key> keys = new ArrayList<>();
        if (sort != null) {
            for (String part : sort.split(",", -1)) {
                boolean descending = part.startsWith("-");
                String field = descending ? part.substring(1) : part;
                if (!sortable.contains(field)) {
                    throw new ProblemException(
                            ProblemType.INVALID_PARAMETER,
                            "This list sorts by " + sortable.stream().sorted().collect(Collectors.joining(", ")) + ".");
                }
                addIfNew(keys, field, descending);
            }
        }
        // In the direction of the last field asked for, so that an index can be read in one sweep.
        boolean descending = !keys.isEmpty() && keys.get(keys.size() - 1).descending();
        rowKey.forEach(field -> addIfNew(keys, field, descending));
        return new SortOrder(List.copyOf(keys));
    }

    private static void addIfNew(List<Key> keys, String field, boolean descending) {
        if (keys.stream().noneMatch(key -> key.field().equals(field))) {
            keys.add(new Key(field, descending));
        }
    }

    String orderBy() {
        return keys.stream().map(Key::hql).collect(Collectors.joining(", "));
    }

    /**
     * Everything behind the row whose key values are bound as {@code :k0}, {@code :k1}, ... Where all keys go one way,
     * as one comparison of rows: an index answers that from its middle, and the longer form only from its start.
     *
     * @param hasEnums whether a key is an enum, which HQL binds as a number within a row, whatever its column holds
     */
    String after(boolean hasEnums) {
        if (!hasEnums && keys.stream().map(Key::descending).distinct().count() == 1) {
            return keys.stream().map(key -> "e." + key.field()).collect(Collectors.joining(", ", "(", ")"))
                    + comparison(0, 0)
                    + IntStream.range(0, keys.size())
                            .mapToObj(i -> ":k" + i)
                            .collect(Collectors.joining(", ", "(", ")"));
        }
        return IntStream.range(0, keys.size())
                .mapToObj(last -> IntStream.rangeClosed(0, last)
                        .mapToObj(i -> "e." + keys.get(i).field() + comparison(i, last) + ":k" + i)
                        .collect(Collectors.joining(" and ", "(", ")")))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String comparison(int i, int last) {
        if (i < last) {
            return " = ";
        }
        return keys.get(i).descending() ? " < " : " > ";
    }
}
