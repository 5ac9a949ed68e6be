package io.throughline.organization.scim;

import io.throughline.organization.scim.Attributes.Source;
import java.util.List;
import java.util.Map;

/** Where the attributes of groups stand. */
final class GroupAttributes {

    private static final Source MEMBERS = new Source(
            "m.group_id",
            "scim_group_member m left join employee p on p.id = m.employee_id"
                    + " left join scim_group sub on sub.id = m.subgroup_id where true",
            Map.of(
                    "value", Column.id("m.member_id"),
                    "display", Column.text("coalesce(p.display_name, sub.display_name)"),
                    "type", Column.text("case when m.subgroup_id is null then 'User' else 'Group' end")));

    private static final Source SCHEMAS = new Source(
            "o.id", "scim_group o where true", Map.of("value", Column.exact("'" + AttributeName.GROUP + "'")));

    static final Attributes ALL = new Attributes(
            "g.id",
            Map.of(
                    "id", Column.id("g.id"),
                    "externalid", Column.exact("g.external_id"),
                    "displayname", Column.text("g.display_name"),
                    "meta.resourcetype", Column.exact("'Group'"),
                    "meta.created", Column.instant("g.created_at"),
                    "meta.lastmodified", Column.instant("g.updated_at"),
                    "meta.version", Column.exact("'W/\"' || g.version || '\"'")),
            Map.of("members", List.of(MEMBERS), "schemas", List.of(SCHEMAS)));

    private GroupAttributes() {}
}
