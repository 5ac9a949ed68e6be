package io.throughline.feed;

/**
 * One column of what is read.
 *
 * @param name as the client knows it
 * @param sqlName the quoted name in SQL
 */
record Column(String name, String sqlName, ColumnType type, boolean nullable, String description) {

    static Column of(String name, ColumnType type, boolean nullable, String description) {
        return new Column(name, '"' + name + '"', type, nullable, description);
    }

    Sql sql() {
        return Sql.of(sqlName);
    }
}
