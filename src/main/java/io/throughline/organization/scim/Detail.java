package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What SCIM says of a user in one text that the employee's own record has no place for. */
enum Detail {
    FORMATTED("name", "formatted", "formatted_name"),
    MIDDLE_NAME("name", "middleName", "middle_name"),
    HONORIFIC_PREFIX("name", "honorificPrefix", "honorific_prefix"),
    HONORIFIC_SUFFIX("name", "honorificSuffix", "honorific_suffix"),
    NICK_NAME(null, "nickName", "nick_name"),
    PROFILE_URL(null, "profileUrl", "profile_url"),
    USER_TYPE(null, "userType", "user_type"),
    PREFERRED_LANGUAGE(null, "preferredLanguage", "preferred_language"),
    LOCALE(null, "locale", "locale"),
    TIMEZONE(null, "timezone", "timezone"),
    ORGANIZATION(AttributeName.ENTERPRISE, "organization", "organization"),
    DIVISION(AttributeName.ENTERPRISE, "division", "division"),
    DEPARTMENT(AttributeName.ENTERPRISE, "department", "department");

    private static final int LONGEST = 1000;

    private final @Nullable String parent;
    private final String attribute;
    private final String column;

    Detail(@Nullable String parent, String attribute, String column) {
        this.parent = parent;
        this.attribute = attribute;
        this.column = column;
    }

    String column() {
        return column;
    }

    /** By which filters know it. */
    String key() {
        return ("name".equals(parent) ? "name." + attribute : attribute).toLowerCase(Locale.ROOT);
    }

    @Nullable String in(ObjectNode user) {
        JsonNode holder = parent == null ? user : user.path(parent);
        return Texts.of(holder, attribute, LONGEST);
    }

    void into(ObjectNode user, @Nullable String text) {
        if (text != null) {
            (parent == null ? user : user.withObjectProperty(parent)).put(attribute, text);
        }
    }
}
