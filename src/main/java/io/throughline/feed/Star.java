package io.throughline.feed;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sets of the feed, as the database's catalog describes the views of {@code reporting_v1}. What the catalog cannot
 * say of a view's column, its comment does: "Key" begins that of a key's column, "Null ..." stands in that of a column
 * that may be null.
 */
@Singleton
class Star {

    private static final String SCHEMA = "reporting_v1";

    /** The same views without barriers, behind which a page could not be read along an index. */
    private static final String READ = "reporting_feed";

    private static final String COLUMNS =
            """
            select cast(c.relname as text), cast(a.attname as text), format_type(a.atttypid, null),
                   col_description(c.oid, a.attnum), obj_description(c.oid, 'pg_class')
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = cast(:schema as regnamespace) and c.relkind = 'v'
            order by c.relname, a.attnum
            """;

    private static final Pattern MAY_BE_NULL = Pattern.compile("(^|[.:] )Null\\b");

    private final EntityManager entities;

    Star(EntityManager entities) {
        this.entities = entities;
    }

    /** One set: a view under its name in the feed. */
    record EntitySet(String name, String description, Relation rows) {}

    /** All sets by their names. */
    @Transactional
    Map<String, EntitySet> sets() {
        Map<String, List<Object[]>> views = new LinkedHashMap<>();
        List<?> rows = entities.createNativeQuery(COLUMNS)
                .setParameter("schema", SCHEMA)
                .getResultList();
        for (Object row : rows) {
            Object[] column = (Object[]) row;
            views.computeIfAbsent((String) column[0], view -> new ArrayList<>()).add(column);
        }
        Map<String, EntitySet> sets = new TreeMap<>();
        views.forEach((view, columns) -> sets.put(nameOf(view), set(view, columns)));
        return sets;
    }

    private static EntitySet set(String view, List<Object[]> rows) {
        List<Column> columns = rows.stream().map(Star::column).toList();
        List<Column> key = columns.stream()
                .filter(column -> column.description().startsWith("Key"))
                .toList();
        String description = (String) rows.get(0)[4];
        return new EntitySet(
                nameOf(view), description, new Relation(Sql.of(READ + ".\"" + view + "\" as rows"), columns, key));
    }

    private static Column column(Object[] row) {
        String comment = (String) row[3];
        return Column.of(
                (String) row[1],
                ColumnType.ofSql((String) row[2]),
                MAY_BE_NULL.matcher(comment).find(),
                comment);
    }

    /** {@code kpi_targets} is {@code KpiTargets}. */
    private static String nameOf(String view) {
        return Stream.of(view.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
