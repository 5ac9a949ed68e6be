package io.throughline.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of SQL with the values of its question marks, in their order. Values are bound as text and cast by the
 * database, whatever their type; the text itself is made of constants and of names from the catalog alone.
 */
record Sql(String text, List<String> values) {

    Sql {
        values = List.copyOf(values);
    }

    static Sql of(String text) {
        return new Sql(text, List.of());
    }

    /** One value, to be read as this type. */
    static Sql value(ColumnType type, String value) {
        return new Sql("cast(? as " + type.sqlName() + ")", List.of(value));
    }

    /** A text in which each {@code {}} stands for one of the parts. */
    static Sql of(String text, Sql... parts) {
        StringBuilder built = new StringBuilder();
        List<String> values = new ArrayList<>();
        int from = 0;
        for (Sql part : parts) {
            int place = text.indexOf("{}", from);
            built.append(text, from, place).append(part.text);
            values.addAll(part.values);
            from = place + 2;
        }
        return new Sql(built.append(text.substring(from)).toString(), values);
    }

    static Sql join(String separator, Collection<Sql> parts) {
        return new Sql(
                parts.stream().map(Sql::text).collect(Collectors.joining(separator)),
                parts.stream().flatMap(part -> part.values.stream()).toList());
    }
}
