package io.throughline.roi;

import com.fasterxml.jackson.databind.JsonNode;
import io.throughline.roi.Verification.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The places at which two JSON values differ, told as deep down as they do. */
final class AnswerDifferences {

    private static final int MOST_SHOWN = 100;

    private final List<Difference> found = new ArrayList<>();

    private AnswerDifferences() {}

    static List<Difference> between(JsonNode stored, JsonNode reckoned) {
        AnswerDifferences differences = new AnswerDifferences();
        differences.compare("", stored, reckoned);
        return List.copyOf(differences.found);
    }

    private void compare(String pointer, @Nullable JsonNode stored, @Nullable JsonNode reckoned) {
        if (found.size() == MOST_SHOWN || (stored != null && stored.equals(reckoned))) {
            return;
        }
        if (stored != null && reckoned != null && stored.isObject() && reckoned.isObject()) {
            names(stored, reckoned)
                    .forEach(name -> compare(pointer + "/" + escaped(name), stored.get(name), reckoned.get(name)));
        } else if (stored != null && reckoned != null && stored.isArray() && reckoned.isArray()) {
            for (int i = 0; i < Math.max(stored.size(), reckoned.size()); i++) {
                compare(pointer + "/" + i, stored.get(i), reckoned.get(i));
            }
        } else {
            found.add(new Difference(pointer, text(stored), text(reckoned)));
        }
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null ? null : value.toString();
    }

    /** RFC 6901, section 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
