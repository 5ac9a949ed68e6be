package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The versions of resources, as entity tags. They are weak: groups of a user come and go without a new version of theirs. */
final class Versions {

    private Versions() {}

    static String tag(long version) {
        return "W/\"" + version + "\"";
    }

    /** What is said of a resource itself. Instants are as they are stored, so that a filter for one finds it. */
    static ObjectNode meta(ResultSet row, String type, String location) throws SQLException {
        return Json.newObject()
                .put("resourceType", type)
                .put("created", instant(row, "created_at"))
                .put("lastModified", instant(row, "updated_at"))
                .put("location", location)
                .put("version", tag(row.getLong("version")));
    }

    private static String instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    /**
     * Lets a change pass that names the current version, or none.
     *
     * @throws ScimRefusal 412
     */
    static void require(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !matches(ifMatch, tag(version))) {
            throw ScimRefusal.stale("The resource has another version by now: " + tag(version) + ".");
        }
    }

    /** Whether a list of tags, as If-Match and If-None-Match have them, names this one. */
    static boolean matches(String tags, String current) {
        return Arrays.stream(tags.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(current.replaceFirst("^W/", "")));
    }
}
