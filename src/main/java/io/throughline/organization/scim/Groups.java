package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.platform.audit.AuditTrail;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of groups. There are no two of one name, in whatever case. */
@Singleton
class Groups {

    private static final String RESOURCE = "scim-group";
    private static final int LONGEST = 200;

    private final EntityManager entities;
    private final Members members;
    private final AuditTrail audit;

    Groups(EntityManager entities, Members members, AuditTrail audit) {
        this.entities = entities;
        this.members = members;
        this.audit = audit;
    }

    /** What history keeps of a change: ids of people, and no more of them. */
    record Trace(UUID id, String displayName, @Nullable String externalId, List<UUID> came, List<UUID> went) {}

    /** What is to become of a group. */
    record Change(String displayName, @Nullable String externalId, Set<UUID> coming, Set<UUID> going) {}

    /**
     * A group, held against other writers until the transaction ends.
     *
     * @throws ScimRefusal 404 where there is none, 412 where the version is none that the client names
     */
    ScimGroup hold(UUID id, @Nullable String ifMatch) {
        ScimGroup group = entities.find(ScimGroup.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (group == null) {
            throw absent(id.toString());
        }
        Versions.require(ifMatch, group.version());
        return group;
    }

    UUID create(ObjectNode resource) {
        String name = name(resource);
        refuseTaken(name, null);
        ScimGroup group = new ScimGroup(name, Texts.of(resource, "externalId", LONGEST));
        entities.persist(group);
        entities.flush();
        List<UUID> came = members.add(group.id(), memberIds(resource.path("members")));
        audit.created(RESOURCE, group.id(), group.createdAt(), trace(group, came, List.of()));
        return group.id();
    }

    void replace(ScimGroup group, ObjectNode resource) {
        Set<UUID> wanted = memberIds(resource.path("members"));
        Set<UUID> going = new LinkedHashSet<>(members.of(group.id()));
        going.removeAll(wanted);
        change(group, new Change(name(resource), Texts.of(resource, "externalId", LONGEST), wanted, going));
    }

    void change(ScimGroup group, Change change) {
        Trace before = trace(group, List.of(), List.of());
        long version = group.version();
        if (!change.displayName().equalsIgnoreCase(group.displayName())) {
            refuseTaken(change.displayName(), group.id());
        }
        List<UUID> went = members.remove(group.id(), change.going());
        if (change.coming().contains(group.id())) {
            throw ScimRefusal.invalidValue("A group is not a member of itself.");
        }
        List<UUID> came = members.add(group.id(), change.coming());
        // Only now, so that all of it is one new version.
        group.name(change.displayName(), change.externalId());
        if (!came.isEmpty() || !went.isEmpty()) {
            group.membersChanged();
        }
        entities.flush();
        if (group.version() != version) {
            audit.changed(RESOURCE, group.id(), group.updatedAt(), before, trace(group, came, went));
        }
    }

    void remove(ScimGroup group) {
        audit.deleted(RESOURCE, group.id(), trace(group, List.of(), List.of()));
        entities.remove(group);
        entities.flush();
    }

    /** The ids of members, as a resource or an operation lists them. */
    static Set<UUID> memberIds(JsonNode listed) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (JsonNode one : listed.isArray() ? listed : List.of(listed)) {
            if (!one.isMissingNode() && !one.isNull()) {
                ids.add(memberId(one));
            }
        }
        return ids;
    }

    private static UUID memberId(JsonNode member) {
        String value =
                member.isTextual() ? member.asText() : member.path("value").asText();
        UUID id = Comparisons.idOf(value);
        if (id == null) {
            throw ScimRefusal.invalidValue("A member has the id of a user or a group as its value.");
        }
        return id;
    }

    static String name(JsonNode resource) {
        String name = Texts.of(resource, "displayName", LONGEST);
        if (name == null) {
            throw ScimRefusal.invalidValue("The attribute displayName is required.");
        }
        return name;
    }

    private void refuseTaken(String name, @Nullable UUID self) {
        List<UUID> same = new ArrayList<>(
                entities.createQuery("select id from ScimGroup where lower(displayName) = lower(:name)", UUID.class)
                        .setParameter("name", name)
                        .getResultList());
        same.remove(self);
        if (!same.isEmpty()) {
            throw ScimRefusal.uniqueness("Another group has this displayName.");
        }
    }

    private static Trace trace(ScimGroup group, List<UUID> came, List<UUID> went) {
        return new Trace(group.id(), group.displayName(), group.externalId(), came, went);
    }

    static ScimRefusal absent(String id) {
        return ScimRefusal.absent("There is no group with the id " + Printable.of(id) + ".");
    }
}
