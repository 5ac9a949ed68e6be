package io.throughline.organization.scim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute as a client gives it: in any case, with or without its schema, with or without a part.
 *
 * @param schema the schema in front of it, as it is written here; null where there is none
 * @param name the attribute
 * @param part the part behind the dot; null where there is none
 */
record AttributeName(@Nullable String schema, String name, @Nullable String part) {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final List<String> SCHEMAS = List.of(USER, GROUP, ENTERPRISE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z$][A-Za-z0-9$_-]*");

    /** Empty where it can be no attribute's name. */
    static Optional<AttributeName> parse(String text) {
        String schema = SCHEMAS.stream()
                .filter(known -> text.length() > known.length()
                        && text.charAt(known.length()) == ':'
                        && text.regionMatches(true, 0, known, 0, known.length()))
                .findFirst()
                .orElse(null);
        String[] names = (schema == null ? text : text.substring(schema.length() + 1)).split("\\.", -1);
        if (names.length > 2 || !NAME.matcher(names[0]).matches()) {
            return Optional.empty();
        }
        if (names.length == 2 && !NAME.matcher(names[1]).matches()) {
            return Optional.empty();
        }
        return Optional.of(new AttributeName(schema, names[0], names.length == 2 ? names[1] : null));
    }

    AttributeName withPart(@Nullable String behind) {
        return new AttributeName(schema, name, behind);
    }

    /** By which it is looked up. */
    String key() {
        return (part == null ? name : name + "." + part).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return part == null ? name : name + "." + part;
    }
}
