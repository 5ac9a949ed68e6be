package io.throughline.platform.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row into its record, where every cell is plainly what its field asks for. It takes nothing that the rules of
 * request bodies would refuse or read in another way; of whatever is not plain it says nothing at all.
 */
final class PlainRows<Q extends Record> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Class<Q> type;
    private final MethodHandle constructor;
    private final List<PlainCell> columns;

    PlainRows(Class<Q> type) {
        this.type = type;
        this.constructor = constructor(type);
        this.columns =
                Arrays.stream(type.getRecordComponents()).map(PlainCell::of).toList();
    }

    Class<Q> type() {
        return type;
    }

    List<String> fields() {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** The record; nothing where a cell needs a closer look. */
    @Nullable Q read(Cells cells) {
        if (!cells.unknown().isEmpty()) {
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            PlainCell column = columns.get(i);
            if (cells.kind(i) != Cells.Kind.ABSENT) {
                values[i] = column.read(cells, i);
                if (values[i] == null) {
                    return null;
                }
            } else if (!column.isNullable()) {
                return null;
            }
        }
        try {
            return type.cast((Object) constructor.invokeExact(values));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a record whose constructor throws checked exceptions", impossible);
        }
    }

    /** The same row as JSON, for those who look closer. */
    ObjectNode tree(Cells cells) {
        ObjectNode tree = JSON.objectNode();
        List<String> fields = fields();
        for (int i = 0; i < columns.size(); i++) {
            if (cells.kind(i) != Cells.Kind.ABSENT) {
                tree.set(fields.get(i), columns.get(i).node(cells, i));
            }
        }
        cells.unknown().forEach(tree::putNull);
        return tree;
    }

    private static MethodHandle constructor(Class<? extends Record> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(parameters);
            canonical.setAccessible(true);
            MethodHandle spread = MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, parameters.length);
            return spread.asType(spread.type().changeReturnType(Object.class));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has a canonical constructor: " + type, impossible);
        }
    }
}
