package io.throughline.feed;

import java.util.List;
import java.util.Optional;

/**
 * Rows that can be asked for: a view, or what was made of it.
 *
 * @param from what stands behind FROM
 * @param key the columns that tell a row from all others; empty where there is only one row
 */
record Relation(Sql from, List<Column> columns, List<Column> key) {

    Relation {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findAny();
    }

    Column column(String name) throws Refusal {
        return find(name).orElseThrow(() -> Refusal.malformed("There is no property '" + name + "' here."));
    }

    Relation where(Sql condition) {
        return new Relation(Sql.of("(select * from {} where {}) as rows", from, condition), columns, key);
    }
}
