package io.throughline.platform.paging;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The order of a list: the fields asked for, and the id to make it total. */
record SortOrder(List<Key> keys) {

    record Key(String field, boolean descending) {
        String hql() {
            return "e." + field + (descending ? " desc" : "");
        }
    }

    static SortOrder parse(@Nullable String sort, Set<String> sortable) {
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
                if (keys.stream().noneMatch(key -> key.field().equals(field))) {
                    keys.add(new Key(field, descending));
                }
            }
        }
        if (keys.stream().noneMatch(key -> key.field().equals("id"))) {
            keys.add(new Key("id", false));
        }
        return new SortOrder(List.copyOf(keys));
    }

    String orderBy() {
        return keys.stream().map(Key::hql).collect(Collectors.joining(", "));
    }

    /** Everything behind the row whose key values are bound as {@code :k0}, {@code :k1}, ... */
    String after() {
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
