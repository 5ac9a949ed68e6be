package io.throughline.organization.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a Bulk request, as they were sent.
 *
 * @param failOnErrors how many errors are enough
 */
record BulkOperations(List<Step> steps, int failOnErrors) {

    private static final Pattern REFERENCE = Pattern.compile("bulkId:([^\\s\"\\]/]+)");

    /**
     * One of them.
     *
     * @param data null where there is none
     */
    record Step(
            int index,
            String method,
            String path,
            @Nullable String bulkId,
            @Nullable String version,
            @Nullable ObjectNode data) {

        /** To which other operations' results it refers. */
        Set<String> references() {
            Set<String> found = new HashSet<>();
            Matcher matcher = REFERENCE.matcher(path + " " + (data == null ? "" : data));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        }

        boolean isNewGroup() {
            return method.equals("POST") && path.equals("/Groups") && data != null;
        }

        Step with(Map<String, String> made) {
            return new Step(
                    index,
                    method,
                    resolved(path, made),
                    bulkId,
                    version,
                    data == null ? null : (ObjectNode) Bulk.resolved(data.deepCopy(), made));
        }

        Step withoutMembers() {
            ObjectNode group = data == null ? Json.newObject() : data.deepCopy();
            group.remove("members");
            return new Step(index, method, path, bulkId, version, group);
        }

        /** Adds the members that it was made without. */
        Step asAdditionTo(String id) {
            ObjectNode patch = Json.newObject();
            patch.putArray("schemas").add(Operation.SCHEMA);
            JsonNode members = data == null ? Json.newObject() : data.path("members");
            patch.putArray("Operations")
                    .addObject()
                    .put("op", "add")
                    .put("path", "members")
                    .set("value", members.deepCopy());
            return new Step(index, "PATCH", "/Groups/" + id, null, null, patch);
        }

        Step asRemovalOf(String id) {
            return new Step(index, "DELETE", "/Groups/" + id, null, null, null);
        }

        /**
         * The same as a request of its own.
         *
         * @throws ScimRefusal 400 where it can be none
         */
        Request request(Request whole) {
            if (!List.of("POST", "PUT", "PATCH", "DELETE").contains(method)) {
                throw ScimRefusal.invalidSyntax("The method of an operation is POST, PUT, PATCH or DELETE.");
            }
            if (method.equals("POST") && bulkId == null) {
                throw ScimRefusal.invalidSyntax("A POST in a Bulk has a bulkId.");
            }
            List<String> steps = Stream.of(path.split("\\?", 2)[0].split("/"))
                    .filter(step -> !step.isEmpty())
                    .map(step -> URLDecoder.decode(step.replace("%", "%25"), StandardCharsets.UTF_8))
                    .toList();
            if (steps.isEmpty() || steps.get(steps.size() - 1).equals(".search") || steps.contains("Bulk")) {
                throw ScimRefusal.absent("There is nothing at this path.");
            }
            return new Request(method, steps, Map.of(), version, data, whole.base());
        }
    }

    /**
     * What a request asks.
     *
     * @throws ScimRefusal 400 where it can be no such request, 413 where it asks too much
     */
    static BulkOperations of(ObjectNode body) {
        JsonNode listed = Operation.field(body, "Operations");
        if (!listed.isArray()) {
            throw ScimRefusal.invalidSyntax("Operations is a list.");
        }
        if (listed.size() > Discovery.MOST_OPERATIONS) {
            throw ScimRefusal.tooLarge(
                    "A Bulk has at most " + Discovery.MOST_OPERATIONS + " operations (maxOperations).");
        }
        JsonNode enough = Operation.field(body, "failOnErrors");
        if (!enough.isMissingNode() && !enough.isNull() && !enough.canConvertToInt()) {
            throw ScimRefusal.invalidValue("failOnErrors is a whole number.");
        }
        List<Step> steps = new ArrayList<>();
        Set<String> bulkIds = new HashSet<>();
        for (JsonNode one : listed) {
            Step step = step(steps.size(), one);
            if (step.bulkId() != null && !bulkIds.add(step.bulkId())) {
                throw ScimRefusal.invalidValue("Two operations have the same bulkId.");
            }
            steps.add(step);
        }
        boolean toTheEnd = enough.isMissingNode() || enough.isNull();
        return new BulkOperations(steps, toTheEnd ? Integer.MAX_VALUE : Math.max(1, enough.asInt()));
    }

    /** Under which what the operations make is referred to. */
    Set<String> bulkIds() {
        return steps.stream().map(Step::bulkId).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    static String resolved(String text, Map<String, String> made) {
        return REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(made.getOrDefault(found.group(1), found.group())));
    }

    private static Step step(int index, JsonNode one) {
        JsonNode data = Operation.field(one, "data");
        return new Step(
                index,
                text(one, "method").toUpperCase(Locale.ROOT),
                text(one, "path"),
                optional(one, "bulkId"),
                optional(one, "version"),
                data instanceof ObjectNode object ? object : null);
    }

    private static String text(JsonNode one, String name) {
        JsonNode value = Operation.field(one, name);
        if (!value.isTextual()) {
            throw ScimRefusal.invalidSyntax("The " + name + " of an operation is a text.");
        }
        return value.asText();
    }

    private static @Nullable String optional(JsonNode one, String name) {
        JsonNode value = Operation.field(one, name);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
