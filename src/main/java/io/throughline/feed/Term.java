package io.throughline.feed;

import org.jspecify.annotations.Nullable;

/**
 * An expression in SQL.
 *
 * @param type null for the literal {@code null} alone
 */
record Term(Sql sql, @Nullable ColumnType type, boolean nullable) {

    static final Term NULL = new Term(Sql.of("null"), null, true);

    static Term value(ColumnType type, String value) {
        return new Term(Sql.value(type, value), type, false);
    }

    static Term of(Column column) {
        return new Term(column.sql(), column.type(), column.nullable());
    }

    static Term of(ColumnType type, boolean nullable, String text, Sql... parts) {
        return new Term(Sql.of(text, parts), type, nullable);
    }

    boolean isNull() {
        return type == null;
    }

    /** The SQL of a term that must be of one type. */
    Sql as(ColumnType wanted) throws Refusal {
        if (type != wanted) {
            throw Refusal.malformed("A value of another type is needed than " + name() + ": " + wanted.edm() + ".");
        }
        return sql;
    }

    Sql asNumber() throws Refusal {
        if (type == null || !type.isNumber()) {
            throw Refusal.malformed("A number is needed, not " + name() + ".");
        }
        return sql;
    }

    /** What its type is called. */
    String name() {
        return type == null ? "null" : type.edm().toString();
    }
}
