package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request, taken off its transport.
 *
 * @param path what stands behind the root, step by step
 * @param query by lower-case names
 * @param ifMatch which versions a change is for; null for any
 * @param body null where there is none
 * @param base the URL of all of SCIM
 */
record Request(
        String method,
        List<String> path,
        Map<String, String> query,
        @Nullable String ifMatch,
        @Nullable ObjectNode body,
        String base) {

    ObjectNode requireBody() {
        if (body == null) {
            throw ScimRefusal.invalidSyntax("The request has no body.");
        }
        return body;
    }

    @Nullable String parameter(String name) {
        return query.get(name);
    }

    /** As the list of who read whose data names it, without anybody's id. */
    String operation() {
        StringBuilder name = new StringBuilder(method).append(" /scim/v2");
        for (int i = 0; i < path.size(); i++) {
            boolean isId = i == 1 && !path.get(1).startsWith(".");
            name.append('/').append(isId ? "{id}" : path.get(i));
        }
        return name.toString();
    }
}
