package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Users, as the protocol deals with them. */
@Singleton
class UserKind implements Kind {

    /** Attributes with several values, by the one they sort by. */
    private static final Map<String, Column> FIRST_VALUES = Map.of(
            "emails", Column.text("e.email"),
            "phonenumbers", first("phoneNumbers"),
            "roles", first("roles"),
            "entitlements", first("entitlements"));

    private final Library library;
    private final Users users;
    private final UserReader reader;

    UserKind(Library library, Users users, UserReader reader) {
        this.library = library;
        this.users = users;
        this.reader = reader;
    }

    @Override
    public String endpoint() {
        return "Users";
    }

    @Override
    public SchemaLookup schemas() {
        return library.users();
    }

    @Override
    public Column sortedBy(AttributeName attribute) {
        Column column = UserAttributes.ALL.column(attribute);
        boolean ofValues = attribute.part() == null || attribute.part().equalsIgnoreCase("value");
        if (column == null && ofValues) {
            column = FIRST_VALUES.get(attribute.withPart(null).key());
        }
        if (column == null) {
            throw ScimRefusal.invalidValue("Users are not sorted by " + attribute + ".");
        }
        return column;
    }

    @Override
    public Optional<ObjectNode> find(UUID id, Choice choice, String base) {
        return reader.find(id, base);
    }

    @Override
    public Found page(Listing asked, Choice choice, String base) {
        return reader.page(asked, base);
    }

    @Override
    public List<UUID> people(List<ObjectNode> resources) {
        return resources.stream()
                .map(user -> UUID.fromString(user.path("id").asText()))
                .toList();
    }

    @Override
    public ScimRefusal absent(String id) {
        return Users.absent(id);
    }

    /** Whoever leaves the whole extension out knows nothing of it, and may not be who said what stands there. */
    @Override
    public void keepUnsaid(UUID id, ObjectNode user, Request request) {
        if (!Operation.field(user, AttributeName.ENTERPRISE).isMissingNode()) {
            return;
        }
        users.hold(id, request.ifMatch());
        JsonNode stored = reader.find(id, request.base()).orElseThrow(() -> absent(id.toString()));
        if (stored.has(AttributeName.ENTERPRISE)) {
            user.set(AttributeName.ENTERPRISE, stored.path(AttributeName.ENTERPRISE));
            user.putArray("schemas").add(AttributeName.USER).add(AttributeName.ENTERPRISE);
        }
    }

    /** Onto the user as they are, who is validated whole afterwards. */
    @Override
    public boolean patch(UUID id, Request request) {
        users.hold(id, request.ifMatch());
        List<Operation> operations = Operation.of(request.requireBody());
        ObjectNode user = reader.find(id, request.base()).orElseThrow(() -> absent(id.toString()));
        new Patch(library.users(), user).apply(operations);
        if (user.has(AttributeName.ENTERPRISE)) {
            user.putArray("schemas").add(AttributeName.USER).add(AttributeName.ENTERPRISE);
        }
        library.replace(this, id, user, request);
        return true;
    }

    @Override
    public void remove(UUID id, Request request) {
        users.hold(id, request.ifMatch());
        users.remove(id);
    }

    private static Column first(String attribute) {
        return Column.text("(select v.value from scim_user_value v where v.employee_id = e.id and v.attribute = '"
                + attribute + "' order by v.is_primary desc nulls last, v.position limit 1)");
    }
}
