package io.throughline.organization.scim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of a user beyond the employee's own record.
 *
 * @param displayName whether the employee's display name is the identity provider's, or made up for want of one
 * @param details texts; those that are missing were not said
 * @param email what is said of the address that stands in the employee's record; null where none does
 * @param managerAwaited who the manager was said to be, where nobody is that yet
 * @param further the other addresses, and telephone numbers, roles and entitlements, in their order
 */
record Said(
        boolean displayName,
        Map<Detail, String> details,
        @Nullable Value email,
        @Nullable String managerAwaited,
        List<Value> further) {

    /** By the names that filters use, the columns in which the details stand. */
    static final Map<String, String> COLUMNS =
            Arrays.stream(Detail.values()).collect(Collectors.toUnmodifiableMap(Detail::key, Detail::column));

    /** One of the values of an attribute. */
    record Value(
            String attribute,
            @Nullable String value,
            @Nullable String display,
            @Nullable String type,
            @Nullable Boolean primary) {}
}
