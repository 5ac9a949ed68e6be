package io.throughline.platform.paging;

import io.throughline.platform.persistence.StoredRecord;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of one request, from the non-null components of a filter record: equality by name, or a {@link Condition}. */
record Filters(List<String> conditions, Map<String, Object> values) {

    static Filters of(Record filter) {
        Filters filters = new Filters(new ArrayList<>(), new LinkedHashMap<>());
        for (RecordComponent component : filter.getClass().getRecordComponents()) {
            Object value = read(component, filter);
            if (value != null) {
                Condition condition = field(filter, component).getAnnotation(Condition.class);
                String name = component.getName();
                filters.conditions.add(condition == null ? "e." + name + " = :" + name : condition.value());
                filters.values.put(name, value);
            }
        }
        return filters;
    }

    void external(Class<?> entity, @Nullable String sourceSystem, @Nullable String externalId) {
        if (!StoredRecord.class.isAssignableFrom(entity) && (sourceSystem != null || externalId != null)) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "No other system's ids are known of these records.");
        }
        if (sourceSystem != null) {
            conditions.add("e.sourceSystem = :sourceSystem");
            values.put("sourceSystem", sourceSystem);
        }
        if (externalId != null) {
            conditions.add("e.externalId = :externalId");
            values.put("externalId", externalId);
        }
    }

    String where() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    private static Field field(Record filter, RecordComponent component) {
        try {
            return filter.getClass().getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("a record component has a field", impossible);
        }
    }

    private static @Nullable Object read(RecordComponent component, Record filter) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(filter);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("a filter that cannot be read: " + component, unreadable);
        }
    }
}
