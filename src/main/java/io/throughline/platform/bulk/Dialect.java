package io.throughline.platform.bulk;

import io.throughline.platform.problem.ProblemException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a system writes its files: what its names stand for, and in which form its cells are. */
public interface Dialect {

    /** That of the contract: names are fields, cells are in the form of requests. */
    Dialect PLAIN = name -> name;

    /** The field that a name stands for, be it known or not; nothing where the column is passed over. */
    @Nullable String fieldOf(String name);

    /**
     * Looks at names before anything under them is read.
     *
     * @throws ProblemException where a file that has such a name is not taken at all
     */
    default void admit(Collection<String> names) {}

    /** The fields whose cells are in a form of their own. */
    default Set<String> translated() {
        return Set.of();
    }

    /** Such a cell in the form of requests; as it is where it cannot be read. */
    default String translate(String field, String text) {
        return text;
    }

    /** What is said of all rows that say nothing themselves, by field. */
    default Map<String, String> constants() {
        return Map.of();
    }
}
