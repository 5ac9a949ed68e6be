package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An answer, before it goes on its transport.
 *
 * @param body null where there is none
 * @param etag the version of the one resource that it is about; null where it is about none or many
 */
record Reply(int status, @Nullable ObjectNode body, @Nullable String location, @Nullable String etag) {

    static Reply ok(ObjectNode body) {
        return new Reply(200, body, null, null);
    }

    static Reply empty() {
        return new Reply(204, null, null, null);
    }

    /** About one resource, of which a part is answered. */
    static Reply of(int status, ObjectNode resource, ObjectNode chosen) {
        JsonNode meta = resource.path("meta");
        return new Reply(
                status,
                chosen,
                meta.path("location").textValue(),
                meta.path("version").textValue());
    }
}
