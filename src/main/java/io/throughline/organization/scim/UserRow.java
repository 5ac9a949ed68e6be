package io.throughline.organization.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a user of a row. */
final class UserRow {

    private static final ObjectMapper JSON = new ObjectMapper();

    private UserRow() {}

    static ObjectNode of(ResultSet row, String base) throws SQLException {
        ObjectNode user = JSON.createObjectNode();
        String id = row.getObject("id", UUID.class).toString();
        boolean hasSaid = row.getObject("display_name_said") != null;
        user.putArray("schemas").add(AttributeName.USER);
        user.put("id", id);
        put(user, "externalId", row.getString("external_id"));
        user.put("userName", row.getString("user_name"));
        if (!hasSaid || row.getBoolean("display_name_said")) {
            user.put("displayName", row.getString("display_name"));
        }
        put(user, "title", row.getString("job_title"));
        user.put("active", row.getBoolean("active"));
        ObjectNode name = JSON.createObjectNode();
        put(name, "familyName", row.getString("family_name"));
        put(name, "givenName", row.getString("given_name"));
        user.set("name", name);
        user.set(AttributeName.ENTERPRISE, enterprise(row, base));
        if (hasSaid) {
            for (Detail detail : Detail.values()) {
                detail.into(user, row.getString(detail.column()));
            }
        }
        emails(user, row, hasSaid);
        further(user, row.getString("further"));
        groups(user, row.getString("groups"), base);
        dropEmpty(user);
        user.set("meta", Versions.meta(row, "User", base + "/Users/" + id));
        return user;
    }

    private static ObjectNode enterprise(ResultSet row, String base) throws SQLException {
        ObjectNode enterprise = JSON.createObjectNode();
        put(enterprise, "employeeNumber", row.getString("employee_number"));
        put(enterprise, "costCenter", row.getString("cost_center"));
        String manager = row.getString("manager_id");
        if (manager != null) {
            enterprise
                    .putObject("manager")
                    .put("value", manager)
                    .put("$ref", base + "/Users/" + manager)
                    .put("displayName", row.getString("manager_name"));
        } else if (row.getString("manager_awaited") != null) {
            enterprise.putObject("manager").put("value", row.getString("manager_awaited"));
        }
        return enterprise;
    }

    private static void emails(ObjectNode user, ResultSet row, boolean hasSaid) throws SQLException {
        String email = row.getString("email");
        if (email == null) {
            return;
        }
        if (hasSaid) {
            add(
                    user,
                    "emails",
                    email,
                    row.getString("email_display"),
                    row.getString("email_type"),
                    row.getObject("email_primary", Boolean.class));
        } else {
            add(user, "emails", email, null, "work", true);
        }
    }

    private static void further(ObjectNode user, @Nullable String values) {
        for (JsonNode value : array(values)) {
            add(
                    user,
                    value.path(0).asText(),
                    value.path(1).textValue(),
                    value.path(2).textValue(),
                    value.path(3).textValue(),
                    value.path(4).isBoolean() ? value.path(4).booleanValue() : null);
        }
    }

    private static void add(
            ObjectNode user,
            String attribute,
            @Nullable String value,
            @Nullable String display,
            @Nullable String type,
            @Nullable Boolean primary) {
        ObjectNode one = user.withArrayProperty(attribute).addObject();
        put(one, "value", value);
        put(one, "display", display);
        put(one, "type", type);
        if (primary != null) {
            one.put("primary", primary);
        }
    }

    private static void groups(ObjectNode user, @Nullable String groups, String base) {
        for (JsonNode group : array(groups)) {
            user.withArrayProperty("groups")
                    .addObject()
                    .put("value", group.path(0).asText())
                    .put("$ref", base + "/Groups/" + group.path(0).asText())
                    .put("display", group.path(1).asText())
                    .put("type", "direct");
        }
    }

    private static void dropEmpty(ObjectNode user) {
        if (user.path("name").isEmpty()) {
            user.remove("name");
        }
        if (user.path(AttributeName.ENTERPRISE).isEmpty()) {
            user.remove(AttributeName.ENTERPRISE);
        } else {
            user.withArrayProperty("schemas").add(AttributeName.ENTERPRISE);
        }
    }

    private static JsonNode array(@Nullable String json) {
        try {
            return json == null ? JSON.createArrayNode() : JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database writes JSON", impossible);
        }
    }

    private static void put(ObjectNode node, String attribute, @Nullable String text) {
        if (text != null) {
            node.put(attribute, text);
        }
    }
}
