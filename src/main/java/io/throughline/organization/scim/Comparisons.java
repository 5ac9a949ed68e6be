package io.throughline.organization.scim;

import io.throughline.organization.scim.Filter.Comparison;
import io.throughline.organization.scim.Filter.Operator;
import io.throughline.platform.json.UuidText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One comparison of a column with a value, in SQL. */
final class Comparisons {

    private Comparisons() {}

    static Sql of(Column column, Comparison asked) {
        if (asked.operator() == Operator.PR) {
            return Sql.of(column.sql() + " is not null");
        }
        if (asked.value() == null) {
            return withNull(column, asked);
        }
        return switch (column.kind()) {
            case TEXT -> text("lower(" + column.sql() + ")", "lower(?)", asked);
            case EXACT -> text(column.sql(), "?", asked);
            case ID -> id(column, asked);
            case FLAG -> flag(column, asked);
            case INSTANT -> ordered(column.sql(), "?", asked, instant(asked));
        };
    }

    private static Sql withNull(Column column, Comparison asked) {
        return switch (asked.operator()) {
            case EQ -> Sql.of(column.sql() + " is null");
            case NE -> Sql.of(column.sql() + " is not null");
            default -> throw refusal(asked, "null is compared by eq and ne");
        };
    }

    private static Sql text(String column, String bound, Comparison asked) {
        String value = string(asked);
        return switch (asked.operator()) {
            case CO -> Sql.of(column + " like " + bound, "%" + escaped(value) + "%");
            case SW -> Sql.of(column + " like " + bound, escaped(value) + "%");
            case EW -> Sql.of(column + " like " + bound, "%" + escaped(value));
            default -> ordered(column, bound, asked, value);
        };
    }

    private static Sql ordered(String column, String bound, Comparison asked, Object value) {
        String operator =
                switch (asked.operator()) {
                    case EQ -> " = ";
                    case NE -> " is distinct from ";
                    case GT -> " > ";
                    case GE -> " >= ";
                    case LT -> " < ";
                    case LE -> " <= ";
                    default -> throw refusal(asked, "it holds no text");
                };
        return Sql.of(column + operator + bound, value);
    }

    /** Equality finds ids by their index; whatever is no id equals none. */
    private static Sql id(Column column, Comparison asked) {
        if (asked.operator() != Operator.EQ && asked.operator() != Operator.NE) {
            return text("cast(" + column.sql() + " as text)", "?", asked);
        }
        UUID id = idOf(string(asked));
        if (id == null) {
            return Sql.of(asked.operator() == Operator.EQ ? "false" : "true");
        }
        return ordered(column.sql(), "?", asked, id);
    }

    private static Sql flag(Column column, Comparison asked) {
        if (asked.operator() != Operator.EQ && asked.operator() != Operator.NE) {
            throw refusal(asked, "it is true or false");
        }
        String value = String.valueOf(asked.value());
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw refusal(asked, "it is true or false");
        }
        return ordered(column.sql(), "?", asked, Boolean.valueOf(value));
    }

    private static OffsetDateTime instant(Comparison asked) {
        String value = string(asked);
        try {
            return OffsetDateTime.parse(value);
        } catch (DateTimeParseException noInstant) {
            try {
                return LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC);
            } catch (DateTimeParseException noDate) {
                throw refusal(asked, "it is an instant such as " + Instant.EPOCH);
            }
        }
    }

    private static String string(Comparison asked) {
        if (asked.value() instanceof String value) {
            return value;
        }
        throw refusal(asked, "it is compared with a text in quotes");
    }

    static @Nullable UUID idOf(String text) {
        try {
            return UuidText.parse(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static ScimRefusal refusal(Comparison asked, String why) {
        return ScimRefusal.invalidFilter(
                "The attribute " + asked.attribute() + " cannot be filtered like this: " + why + ".");
    }
}
