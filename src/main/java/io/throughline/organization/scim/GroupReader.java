package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads groups; their members only where they are asked for. */
@Singleton
class GroupReader {

    private static final String NAMES = "g.id, g.version, g.created_at, g.updated_at, g.external_id, g.display_name";

    private static final String MEMBERS =
            """
            select m.group_id, m.member_id, m.subgroup_id is not null as is_group,
                   coalesce(p.display_name, sub.display_name) as display
            from scim_group_member m
            left join employee p on p.id = m.employee_id
            left join scim_group sub on sub.id = m.subgroup_id
            where m.group_id = any (?)
            order by m.member_id
            """;

    private final Rows rows;

    GroupReader(Rows rows) {
        this.rows = rows;
    }

    Optional<ObjectNode> find(UUID id, boolean withMembers, String base) {
        List<ObjectNode> found =
                rows.read(Sql.of("select " + NAMES + " from scim_group g where g.id = ?", id), row -> group(row, base));
        return withMembers(found, withMembers, base).stream().findFirst();
    }

    /**
     * A page of groups.
     *
     * @throws ScimRefusal 400 invalidFilter
     */
    Found page(Listing asked, boolean withMembers, String base) {
        Sql which = Sql.of(" from scim_group g where ")
                .add(asked.filter() == null ? Sql.of("true") : new Conditions(GroupAttributes.ALL).of(asked.filter()));
        List<ObjectNode> groups = asked.most() == 0
                ? List.of()
                : rows.read(
                        Sql.of("select " + NAMES)
                                .add(which)
                                .add(
                                        " order by " + asked.order("g.id") + " limit ? offset ?",
                                        asked.most(),
                                        asked.start()),
                        row -> group(row, base));
        boolean isLast = groups.size() < asked.most() && (asked.start() == 0 || !groups.isEmpty());
        long total = isLast
                ? asked.start() + groups.size()
                : rows.read(Sql.of("select count(*)").add(which), row -> row.getLong(1))
                        .get(0);
        return new Found(withMembers(groups, withMembers, base), total);
    }

    private List<ObjectNode> withMembers(List<ObjectNode> groups, boolean wanted, String base) {
        if (!wanted || groups.isEmpty()) {
            return groups;
        }
        Map<String, ObjectNode> byId = new HashMap<>();
        groups.forEach(group -> byId.put(group.path("id").asText(), group));
        UUID[] ids = byId.keySet().stream().map(UUID::fromString).toArray(UUID[]::new);
        rows.read(Sql.of(MEMBERS, (Object) ids), row -> {
            ObjectNode group = byId.get(row.getString("group_id"));
            if (group != null) {
                boolean isGroup = row.getBoolean("is_group");
                String id = row.getString("member_id");
                group.withArrayProperty("members")
                        .addObject()
                        .put("value", id)
                        .put("$ref", base + (isGroup ? "/Groups/" : "/Users/") + id)
                        .put("display", row.getString("display"))
                        .put("type", isGroup ? "Group" : "User");
            }
            return byId;
        });
        return groups;
    }

    private static ObjectNode group(ResultSet row, String base) throws SQLException {
        ObjectNode group = Json.newObject();
        String id = row.getString("id");
        group.putArray("schemas").add(AttributeName.GROUP);
        group.put("id", id);
        if (row.getString("external_id") != null) {
            group.put("externalId", row.getString("external_id"));
        }
        group.put("displayName", row.getString("display_name"));
        group.set("meta", Versions.meta(row, "Group", base + "/Groups/" + id));
        return group;
    }
}
