package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Groups, as the protocol deals with them. Who is in them is data about people. */
@Singleton
class GroupKind implements Kind {

    /** Of more members than these an answer to a PATCH says nothing, as RFC 7644 lets it. */
    private static final int MOST_MEMBERS_ANSWERED = 1000;

    private final Library library;
    private final Groups groups;
    private final Members members;
    private final GroupReader reader;

    GroupKind(Library library, Groups groups, Members members, GroupReader reader) {
        this.library = library;
        this.groups = groups;
        this.members = members;
        this.reader = reader;
    }

    @Override
    public String endpoint() {
        return "Groups";
    }

    @Override
    public SchemaLookup schemas() {
        return library.groups();
    }

    @Override
    public Column sortedBy(AttributeName attribute) {
        Column column = GroupAttributes.ALL.column(attribute);
        if (column == null) {
            throw ScimRefusal.invalidValue("Groups are not sorted by " + attribute + ".");
        }
        return column;
    }

    @Override
    public Optional<ObjectNode> find(UUID id, Choice choice, String base) {
        return reader.find(id, choice.wants("members"), base);
    }

    @Override
    public Found page(Listing asked, Choice choice, String base) {
        return reader.page(asked, choice.wants("members"), base);
    }

    @Override
    public List<UUID> people(List<ObjectNode> resources) {
        List<UUID> people = new ArrayList<>();
        for (ObjectNode group : resources) {
            group.path("members").forEach(member -> {
                if (member.path("type").asText().equals("User")) {
                    people.add(UUID.fromString(member.path("value").asText()));
                }
            });
        }
        return people;
    }

    @Override
    public ScimRefusal absent(String id) {
        return Groups.absent(id);
    }

    @Override
    public boolean patch(UUID id, Request request) {
        ScimGroup group = groups.hold(id, request.ifMatch());
        List<Operation> operations = Operation.of(request.requireBody());
        groups.change(group, new GroupPatch(library.groups(), group, () -> members.of(id)).of(operations));
        return members.count(id) <= MOST_MEMBERS_ANSWERED;
    }

    @Override
    public void remove(UUID id, Request request) {
        groups.remove(groups.hold(id, request.ifMatch()));
    }
}
