package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The form of lists. */
final class Lists {

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private Lists() {}

    /** A list to which its resources are still to be put. */
    static ObjectNode of(long total, int onThisPage, long start) {
        ObjectNode list = Json.newObject();
        list.putArray("schemas").add(SCHEMA);
        return list.put("totalResults", total).put("itemsPerPage", onThisPage).put("startIndex", start);
    }
}
