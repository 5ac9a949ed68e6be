package io.throughline.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A change as RFC 7396 writes it: what is named is replaced, what is null is removed, the rest stays. */
public record MergePatch(ObjectNode changes) {

    ObjectNode appliedTo(ObjectNode original) {
        return merge(original.deepCopy(), changes);
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            String name = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode inner) {
                ObjectNode before = target.get(name) instanceof ObjectNode existing ? existing : target.objectNode();
                target.set(name, merge(before, inner));
            } else {
                target.set(name, value);
            }
        });
        return target;
    }
}
