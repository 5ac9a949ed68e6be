package io.throughline.organization.scim;

/** An attribute as SQL finds it, with one value or none. */
record Column(String sql, Kind kind) {

    /** How values compare. */
    enum Kind {
        /** Text in whatever case. */
        TEXT,
        /** Text in its very case. */
        EXACT,
        /** An id of this service. */
        ID,
        FLAG,
        INSTANT
    }

    static Column text(String sql) {
        return new Column(sql, Kind.TEXT);
    }

    static Column exact(String sql) {
        return new Column(sql, Kind.EXACT);
    }

    static Column id(String sql) {
        return new Column(sql, Kind.ID);
    }

    static Column flag(String sql) {
        return new Column(sql, Kind.FLAG);
    }

    static Column instant(String sql) {
        return new Column(sql, Kind.INSTANT);
    }

    /** By which it sorts. */
    String sortable() {
        return kind == Kind.TEXT ? "lower(" + sql + ")" : sql;
    }
}
