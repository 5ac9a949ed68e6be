package io.throughline.feed;

import java.util.List;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;

/** The functions of OData that SQL has a word for. All are null where a parameter is. */
final class Methods {

    private Methods() {}

    static Term term(MethodKind method, List<Term> parameters) throws Refusal {
        if (parameters.stream().anyMatch(Term::isNull)) {
            return Term.NULL;
        }
        boolean nullable = parameters.stream().anyMatch(Term::nullable);
        return switch (method) {
            case CONTAINS -> texts(ColumnType.BOOLEAN, nullable, "(strpos({}, {}) > 0)", parameters);
            case STARTSWITH -> texts(ColumnType.BOOLEAN, nullable, "starts_with({}, {})", parameters);
            case ENDSWITH -> endsWith(parameters, nullable);
            case INDEXOF -> texts(ColumnType.INTEGER, nullable, "(strpos({}, {}) - 1)", parameters);
            case LENGTH -> texts(ColumnType.INTEGER, nullable, "length({})", parameters);
            case TOLOWER -> texts(ColumnType.TEXT, nullable, "lower({})", parameters);
            case TOUPPER -> texts(ColumnType.TEXT, nullable, "upper({})", parameters);
            case TRIM -> texts(ColumnType.TEXT, nullable, "btrim({}, E' \\t\\n\\r')", parameters);
            case CONCAT -> texts(ColumnType.TEXT, nullable, "({} || {})", parameters);
            case SUBSTRING -> substring(parameters, nullable);
            case YEAR, MONTH, DAY -> partOfDay(method, parameters.get(0), nullable);
            case HOUR, MINUTE, SECOND -> partOfTime(method, parameters.get(0), nullable);
            case DATE ->
                Term.of(
                        ColumnType.DATE,
                        nullable,
                        "cast(({} at time zone 'UTC') as date)",
                        parameters.get(0).as(ColumnType.INSTANT));
            case NOW -> Term.of(ColumnType.INSTANT, false, "now()");
            case ROUND -> number("round({})", parameters.get(0), nullable);
            case FLOOR -> number("floor({})", parameters.get(0), nullable);
            case CEILING -> number("ceiling({})", parameters.get(0), nullable);
            default -> throw Refusal.unsupported("The function " + method);
        };
    }

    private static Term texts(ColumnType type, boolean nullable, String text, List<Term> parameters) throws Refusal {
        Sql[] parts = new Sql[parameters.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parameters.get(i).as(ColumnType.TEXT);
        }
        return Term.of(type, nullable, text, parts);
    }

    private static Term endsWith(List<Term> parameters, boolean nullable) throws Refusal {
        Sql end = parameters.get(1).as(ColumnType.TEXT);
        return Term.of(
                ColumnType.BOOLEAN,
                nullable,
                "(right({}, length({})) = {})",
                parameters.get(0).as(ColumnType.TEXT),
                end,
                end);
    }

    /** OData counts from 0, and takes what lies before the start for none of it. */
    private static Term substring(List<Term> parameters, boolean nullable) throws Refusal {
        Sql text = parameters.get(0).as(ColumnType.TEXT);
        Sql start = parameters.get(1).asNumber();
        return parameters.size() == 2
                ? Term.of(ColumnType.TEXT, nullable, "substr({}, cast(greatest({}, 0) as integer) + 1)", text, start)
                : Term.of(
                        ColumnType.TEXT,
                        nullable,
                        "substr({}, cast(greatest({}, 0) as integer) + 1, cast(greatest({}, 0) as integer))",
                        text,
                        start,
                        parameters.get(2).asNumber());
    }

    private static Term partOfDay(MethodKind part, Term day, boolean nullable) throws Refusal {
        return day.type() == ColumnType.DATE
                ? Term.of(ColumnType.INTEGER, nullable, "cast(extract(" + part + " from {}) as integer)", day.sql())
                : partOfTime(part, day, nullable);
    }

    private static Term partOfTime(MethodKind part, Term instant, boolean nullable) throws Refusal {
        return Term.of(
                ColumnType.INTEGER,
                nullable,
                "cast(floor(extract(" + part + " from {} at time zone 'UTC')) as integer)",
                instant.as(ColumnType.INSTANT));
    }

    private static Term number(String text, Term number, boolean nullable) throws Refusal {
        return Term.of(ColumnType.DECIMAL, nullable, text, number.asNumber());
    }
}
