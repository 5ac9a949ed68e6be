package io.throughline.organization.scim;

import io.throughline.organization.scim.Attributes.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the attributes of users stand. */
final class UserAttributes {

    /** The day on which people stand where SCIM says they do. */
    static final String TODAY = "cast(now() at time zone 'UTC' as date)";

    /** Only employees with a name to sign in with are users. */
    static final String ARE_USERS = "e.user_name is not null";

    static final String SAID = " left join scim_user s on s.employee_id = e.id";
    static final String KNOWN_AS =
            " left join employee_identifier x on x.employee_id = e.id and x.source_system = '" + Users.SYSTEM + "'";
    static final String PLACED = " left join assignment a on a.employee_id = e.id and a.effective_from <= " + TODAY
            + " and (a.effective_to is null or a.effective_to > " + TODAY + ")";
    static final String LED = " left join employee mgr on mgr.id = a.manager_id";

    static final Attributes ALL = new Attributes("e.id", columns(), sources());

    private UserAttributes() {}

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new HashMap<>();
        columns.put("id", Column.id("e.id"));
        columns.put("externalid", Column.exact("x.external_id"));
        columns.put("username", Column.text("e.user_name"));
        columns.put(
                "displayname", Column.text("case when coalesce(s.display_name_said, true) then e.display_name end"));
        columns.put("active", Column.flag("e.active"));
        columns.put("title", Column.text("a.job_title"));
        columns.put(
                "name",
                Column.text("coalesce(s.formatted_name, e.family_name, e.given_name, s.middle_name,"
                        + " s.honorific_prefix, s.honorific_suffix)"));
        columns.put("name.familyname", Column.text("e.family_name"));
        columns.put("name.givenname", Column.text("e.given_name"));
        columns.put("employeenumber", Column.text("e.employee_number"));
        columns.put("costcenter", Column.text("a.cost_center"));
        Column manager = Column.text("coalesce(cast(a.manager_id as text), s.manager_awaited)");
        columns.put("manager", manager);
        columns.put("manager.value", manager);
        columns.put("manager.displayname", Column.text("mgr.display_name"));
        Said.COLUMNS.forEach((attribute, column) -> columns.put(attribute, Column.text("s." + column)));
        columns.put("meta.resourcetype", Column.exact("'User'"));
        columns.put("meta.created", Column.instant("e.created_at"));
        columns.put("meta.lastmodified", Column.instant("e.updated_at"));
        columns.put("meta.version", Column.exact("'W/\"' || e.version || '\"'"));
        return Map.copyOf(columns);
    }

    private static Map<String, List<Source>> sources() {
        Source main = new Source(
                "p.id",
                "employee p left join scim_user ps on ps.employee_id = p.id where p.email is not null",
                Map.of(
                        "value", Column.text("p.email"),
                        "type", Column.text("case when ps.employee_id is null then 'work' else ps.email_type end"),
                        "display", Column.text("ps.email_display"),
                        "primary", Column.flag("coalesce(ps.email_primary, ps.employee_id is null)")));
        return Map.of(
                "emails", List.of(main, further("emails")),
                "phonenumbers", List.of(further("phoneNumbers")),
                "roles", List.of(further("roles")),
                "entitlements", List.of(further("entitlements")),
                "groups", List.of(groups()),
                "manager", List.of(manager(), managerAwaited()),
                "schemas", List.of(core(), enterprise()));
    }

    private static Source further(String attribute) {
        return new Source(
                "v.employee_id",
                "scim_user_value v where v.attribute = '" + attribute + "'",
                Map.of(
                        "value", Column.text("v.value"),
                        "type", Column.text("v.type"),
                        "display", Column.text("v.display"),
                        "primary", Column.flag("coalesce(v.is_primary, false)")));
    }

    private static Source groups() {
        return new Source(
                "m.employee_id",
                "scim_group_member m join scim_group g on g.id = m.group_id where m.employee_id is not null",
                Map.of(
                        "value", Column.id("m.group_id"),
                        "display", Column.text("g.display_name"),
                        "type", Column.text("'direct'")));
    }

    /** Who reports to somebody is found by the index of managers, not by a look at everybody. */
    private static Source manager() {
        return new Source(
                "pa.employee_id",
                "assignment pa left join employee boss on boss.id = pa.manager_id where pa.manager_id is not null"
                        + " and pa.effective_from <= " + TODAY
                        + " and (pa.effective_to is null or pa.effective_to > " + TODAY + ")",
                Map.of("value", Column.id("pa.manager_id"), "displayname", Column.text("boss.display_name")));
    }

    private static Source managerAwaited() {
        return new Source(
                "ps.employee_id",
                "scim_user ps where ps.manager_awaited is not null",
                Map.of(
                        "value", Column.text("ps.manager_awaited"),
                        "displayname", Column.text("cast(null as text)")));
    }

    private static Source core() {
        return new Source(
                "p.id", "employee p where true", Map.of("value", Column.exact("'" + AttributeName.USER + "'")));
    }

    private static Source enterprise() {
        String said = "coalesce(p.employee_number, ps.organization, ps.division, ps.department, ps.manager_awaited,"
                + " pa.cost_center, cast(pa.manager_id as text)) is not null";
        return new Source(
                "p.id",
                "employee p left join scim_user ps on ps.employee_id = p.id"
                        + " left join assignment pa on pa.employee_id = p.id and pa.effective_from <= " + TODAY
                        + " and (pa.effective_to is null or pa.effective_to > " + TODAY + ") where " + said,
                Map.of("value", Column.exact("'" + AttributeName.ENTERPRISE + "'")));
    }
}
