package io.throughline.platform.export;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of records: their fields in their order, those of a record within a record under the names of
 * both, as {@code unit.kind}. They follow from the record alone, so that an empty list has them too.
 */
public record Columns(List<Column> all, List<String> fields) {

    /**
     * One column.
     *
     * @param name the way to the field, as in {@code unit.kind}
     * @param type of its values; what is neither text, number, date nor the like is written as JSON
     */
    public record Column(String name, Class<?> type, List<Method> path) {

        /** The value in that record; null where the way to it ends before. */
        @Nullable Object of(Object row) {
            Object value = row;
            for (Method step : path) {
                if (value == null) {
                    return null;
                }
                value = read(step, value);
            }
            return value;
        }

        private static @Nullable Object read(Method accessor, Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException("a field that cannot be read: " + accessor, unreadable);
            }
        }
    }

    static Columns of(Class<?> rowType) {
        List<Column> columns = new ArrayList<>();
        collect(rowType, List.of(), "", new HashSet<>(), columns);
        return new Columns(columns, fieldsOf(rowType));
    }

    /**
     * Only the columns of these fields, and the id; all where none are named.
     *
     * @throws ProblemException 400 where a field is named that there is not
     */
    Columns only(@Nullable String commaSeparated) {
        if (commaSeparated == null) {
            return this;
        }
        Set<String> kept = new HashSet<>(
                Arrays.stream(commaSeparated.split(",", -1)).map(String::strip).toList());
        kept.stream().filter(name -> !fields.contains(name)).findAny().ifPresent(unknown -> {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "fields names what is not a field here: " + unknown.replaceAll("[^\\p{Alnum}_.\\-]", "?") + ".");
        });
        kept.add("id");
        return new Columns(
                all.stream()
                        .filter(column -> kept.contains(column.name().replaceFirst("\\..*", "")))
                        .toList(),
                fields.stream().filter(kept::contains).toList());
    }

    public List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    private static List<String> fieldsOf(Class<?> rowType) {
        return Arrays.stream(rowType.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static void collect(
            Class<?> record, List<Method> above, String prefix, Set<Class<?>> within, List<Column> columns) {
        within.add(record);
        for (RecordComponent component : record.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            List<Method> path = new ArrayList<>(above);
            path.add(accessor);
            String name = prefix + component.getName();
            Class<?> type = component.getType();
            // A record that holds its own kind has no end of columns; it is written as JSON.
            if (type.isRecord() && !within.contains(type)) {
                collect(type, path, name + ".", within, columns);
            } else {
                columns.add(new Column(name, type, List.copyOf(path)));
            }
        }
        within.remove(record);
    }
}
