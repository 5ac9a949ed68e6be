package io.throughline.feed;

/** Comparisons as OData means them: null equals null, differs from every value, and is neither above nor below one. */
final class Comparisons {

    private Comparisons() {}

    static Term equal(Term left, Term right, boolean exact) throws Refusal {
        check(left, right);
        if (left.isNull() || right.isNull()) {
            return bool("({} is null)", left.isNull() ? right.sql() : left.sql());
        }
        if (left.nullable() && right.nullable()) {
            return bool("({} is not distinct from {})", left.sql(), right.sql());
        }
        return known(left, " = ", right, exact);
    }

    static Term unequal(Term left, Term right) throws Refusal {
        check(left, right);
        if (left.isNull() || right.isNull()) {
            return bool("({} is not null)", left.isNull() ? right.sql() : left.sql());
        }
        return left.nullable() || right.nullable()
                ? bool("({} is distinct from {})", left.sql(), right.sql())
                : bool("({} <> {})", left.sql(), right.sql());
    }

    static Term ordered(Term left, String operator, Term right, boolean exact) throws Refusal {
        check(left, right);
        return left.isNull() || right.isNull() ? bool("false") : known(left, operator, right, exact);
    }

    static void check(Term left, Term right) throws Refusal {
        if (left.type() != null && right.type() != null && !left.type().comparesWith(right.type())) {
            throw Refusal.malformed(left.name() + " and " + right.name() + " cannot be compared.");
        }
    }

    private static Term known(Term left, String operator, Term right, boolean exact) {
        String comparison = "({}" + operator + "{})";
        boolean unknowable = left.nullable() || right.nullable();
        return bool(exact && unknowable ? "coalesce(" + comparison + ", false)" : comparison, left.sql(), right.sql());
    }

    private static Term bool(String text, Sql... parts) {
        return Term.of(ColumnType.BOOLEAN, false, text, parts);
    }
}
