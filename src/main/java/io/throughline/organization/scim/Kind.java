package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A kind of resource: users, or groups. */
interface Kind {

    /** What stands behind the root, such as {@code Users}. */
    String endpoint();

    SchemaLookup schemas();

    /**
     * By what a list is sorted.
     *
     * @throws ScimRefusal 400 invalidValue where it cannot be
     */
    Column sortedBy(AttributeName attribute);

    Optional<ObjectNode> find(UUID id, Choice choice, String base);

    Found page(Listing asked, Choice choice, String base);

    /** Whose data an answer with these resources is about. */
    List<UUID> people(List<ObjectNode> resources);

    ScimRefusal absent(String id);

    /** Adds to a resource that is to take the place of another what its client did not speak of, and so leaves alone. */
    default void keepUnsaid(UUID id, ObjectNode resource, Request request) {}

    /**
     * Applies the operations of a PATCH.
     *
     * @return whether the resource is small enough to be answered
     */
    boolean patch(UUID id, Request request);

    void remove(UUID id, Request request);
}
