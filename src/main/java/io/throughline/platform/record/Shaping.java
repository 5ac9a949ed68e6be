package io.throughline.platform.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.throughline.platform.paging.Page;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives an answer the shape that was asked for: references as whole records, only some fields. */
@Singleton
class Shaping {

    private final ObjectMapper mapper;
    private final Map<String, Expandable> expandables;

    Shaping(ObjectMapper mapper, @All List<Expandable> expandables) {
        this.mapper = mapper;
        this.expandables = expandables.stream().collect(Collectors.toMap(Expandable::resource, kind -> kind));
    }

    /**
     * The answer, shaped.
     *
     * @param answer a record, or a page of them
     * @throws ProblemException 400 where a field or a reference is asked for that the answer does not have
     */
    JsonNode shape(Object answer, @Nullable String expand, @Nullable String fields) {
        List<?> records = answer instanceof Page<?> page ? page.items() : List.of(answer);
        List<ObjectNode> shaped =
                records.stream().map(mapper::<ObjectNode>valueToTree).toList();
        if (expand != null && !records.isEmpty()) {
            for (String name : expand.split(",", -1)) {
                expand(name.strip(), records.get(0).getClass(), shaped);
            }
        }
        if (fields != null && !records.isEmpty()) {
            retain(fields, expand, records.get(0).getClass(), shaped);
        }
        if (!(answer instanceof Page<?>)) {
            return shaped.get(0);
        }
        ObjectNode page = mapper.valueToTree(answer);
        page.putArray("items").addAll(shaped);
        return page;
    }

    private void expand(String name, Class<?> type, List<ObjectNode> shaped) {
        RecordComponent reference = references(type).get(name);
        if (reference == null) {
            throw refusal("expand takes "
                    + (references(type).isEmpty()
                            ? "nothing here"
                            : references(type).keySet()));
        }
        Expandable kind = expandables.get(resource(type, reference));
        if (kind == null) {
            throw new IllegalStateException("no room answers for " + reference);
        }
        Set<UUID> ids = new HashSet<>();
        for (ObjectNode record : shaped) {
            JsonNode id = record.get(reference.getName());
            if (id.isTextual()) {
                ids.add(UUID.fromString(id.asText()));
            }
            id.forEach(each -> ids.add(UUID.fromString(each.asText())));
        }
        Map<UUID, ? extends Record> found = kind.answers(ids);
        for (ObjectNode record : shaped) {
            JsonNode id = record.get(reference.getName());
            if (id.isArray()) {
                var whole = record.putArray(name);
                id.forEach(each -> whole.add(answerOf(found, each)));
            } else {
                record.set(name, id.isNull() ? mapper.nullNode() : answerOf(found, id));
            }
        }
    }

    private JsonNode answerOf(Map<UUID, ? extends Record> found, JsonNode id) {
        return mapper.valueToTree(found.get(UUID.fromString(id.asText())));
    }

    /** By the name under which each is expanded: {@code orgUnit} for {@code orgUnitId}, {@code parents} for {@code parentIds}. */
    private static Map<String, RecordComponent> references(Class<?> type) {
        Map<String, RecordComponent> references = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().endsWith("Id") && isReference(type, component)) {
                references.put(component.getName().replaceFirst("Id$", ""), component);
            } else if (component.getName().endsWith("Ids") && isReference(type, component)) {
                references.put(component.getName().replaceFirst("Ids$", "s"), component);
            }
        }
        return references;
    }

    private static boolean isReference(Class<?> type, RecordComponent component) {
        return !resource(type, component).isEmpty();
    }

    private static String resource(Class<?> type, RecordComponent component) {
        try {
            Reference reference = type.getDeclaredField(component.getName()).getAnnotation(Reference.class);
            return reference == null ? "" : reference.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("a record component has a field", impossible);
        }
    }

    private static void retain(String fields, @Nullable String expand, Class<?> type, List<ObjectNode> shaped) {
        Set<String> kept =
                Arrays.stream(fields.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        List<String> unknown = new ArrayList<>(kept);
        Arrays.stream(type.getRecordComponents()).forEach(component -> unknown.remove(component.getName()));
        if (!unknown.isEmpty()) {
            throw refusal(
                    "fields names what is not a field here: " + unknown.get(0).replaceAll("[^\\p{Alnum}_.\\-]", "?"));
        }
        kept.add("id");
        if (expand != null) {
            Arrays.stream(expand.split(",", -1)).map(String::strip).forEach(kept::add);
        }
        shaped.forEach(record -> record.retain(kept));
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail + ".");
    }
}
