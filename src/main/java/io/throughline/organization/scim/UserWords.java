package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.throughline.organization.employee.Directory.Person;
import io.throughline.organization.scim.Said.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user in SCIM's words, taken apart into what the employee's record holds and what stands beside it.
 *
 * @param title from today on, as are cost center and manager
 * @param manager as it was said: an id, or whatever the identity provider knows the manager by
 */
record UserWords(
        Person person,
        @Nullable String externalId,
        @Nullable String title,
        @Nullable String costCenter,
        @Nullable String manager,
        Said said) {

    /** The attributes with several values that are kept, beside the groups. */
    static final List<String> SEVERAL = List.of("emails", "phoneNumbers", "roles", "entitlements");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_VALUE = 1000;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_ADDRESS = 320;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    /**
     * What a valid resource says.
     *
     * @throws ScimRefusal 400 invalidValue
     */
    static UserWords of(ObjectNode user) {
        JsonNode enterprise = user.path(AttributeName.ENTERPRISE);
        JsonNode name = user.path("name");
        String userName = Texts.of(user, "userName", LONGEST_NAME);
        if (userName == null) {
            throw ScimRefusal.invalidValue("The attribute userName is required.");
        }
        String displayName = Texts.of(user, "displayName", LONGEST_NAME);
        String given = Texts.of(name, "givenName", LONGEST_NAME);
        String family = Texts.of(name, "familyName", LONGEST_NAME);
        Map<Detail, String> details = details(user);
        List<Value> values = values(user);
        Optional<Value> main = mainAddress(values);
        main.ifPresent(values::remove);
        Person person = new Person(
                userName,
                displayName == null ? otherName(details, given, family, userName) : displayName,
                given,
                family,
                Texts.of(enterprise, "employeeNumber", LONGEST_NUMBER),
                main.map(Value::value).orElse(null),
                user.path("active").asBoolean(true));
        return new UserWords(
                person,
                Texts.of(user, "externalId", LONGEST_NAME),
                Texts.of(user, "title", LONGEST_NAME),
                Texts.of(enterprise, "costCenter", LONGEST_NUMBER),
                manager(enterprise.path("manager")),
                new Said(displayName != null, details, main.orElse(null), null, List.copyOf(values)));
    }

    private static Map<Detail, String> details(ObjectNode user) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            String text = detail.in(user);
            if (text != null) {
                details.put(detail, text);
            }
        }
        return details;
    }

    private static String otherName(
            Map<Detail, String> details, @Nullable String given, @Nullable String family, String userName) {
        String formatted = details.get(Detail.FORMATTED);
        String joined = Stream.of(given, family)
                .filter(Objects::nonNull)
                .reduce((first, last) -> first + " " + last)
                .orElse(userName);
        String name = formatted == null ? joined : formatted;
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static List<Value> values(ObjectNode user) {
        Set<Value> values = new LinkedHashSet<>();
        for (String attribute : SEVERAL) {
            int before = values.size();
            for (JsonNode one : user.path(attribute)) {
                values.add(new Value(
                        attribute,
                        Texts.of(one, "value", LONGEST_VALUE),
                        Texts.of(one, "display", LONGEST_VALUE),
                        Texts.of(one, "type", LONGEST_VALUE),
                        one.has("primary") ? one.path("primary").asBoolean() : null));
            }
            if (values.size() - before > MOST_VALUES) {
                throw ScimRefusal.invalidValue("The attribute " + attribute + " has at most 100 values.");
            }
        }
        return new ArrayList<>(values);
    }

    /** By which others know the person: the primary address, else the one of work, else the first. */
    private static Optional<Value> mainAddress(List<Value> values) {
        return values.stream()
                .filter(value -> value.attribute().equals("emails") && isAddress(value.value()))
                .min(Comparator.comparing((Value value) -> !Boolean.TRUE.equals(value.primary()))
                        .thenComparing(value -> !"work".equalsIgnoreCase(value.type())));
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null
                && text.length() <= LONGEST_ADDRESS
                && ADDRESS.matcher(text).matches();
    }

    private static @Nullable String manager(JsonNode manager) {
        String value = Texts.of(manager, "value", LONGEST_NAME);
        String reference = Texts.of(manager, "$ref", LONGEST_VALUE);
        return value != null || reference == null ? value : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
