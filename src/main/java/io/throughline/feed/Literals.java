package io.throughline.feed;

import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;

/** Reads what a client wrote down as a value. Whether the text is one of its type, the database decides. */
final class Literals {

    private Literals() {}

    static Term term(Literal literal) throws Refusal {
        EdmType type = literal.getType();
        if (type == null) {
            if (!literal.getText().equals("null")) {
                throw Refusal.unsupported("A collection in an expression");
            }
            return Term.NULL;
        }
        return term(literal.getText(), EdmPrimitiveTypeKind.valueOfFQN(type.getFullQualifiedName()));
    }

    private static Term term(String text, EdmPrimitiveTypeKind kind) throws Refusal {
        return switch (kind) {
            case String -> Term.value(ColumnType.TEXT, unquoted(text));
            case Boolean -> Term.value(ColumnType.BOOLEAN, text);
            case Guid -> Term.value(ColumnType.UUID, text);
            case Date -> Term.value(ColumnType.DATE, text);
            case DateTimeOffset -> Term.value(ColumnType.INSTANT, text);
            case SByte, Byte, Int16, Int32, Int64 -> Term.value(ColumnType.BIGINT, text);
            case Decimal, Single, Double -> {
                if (text.endsWith("INF") || text.equals("NaN")) {
                    throw Refusal.malformed("No value here is infinite or not a number.");
                }
                yield Term.value(ColumnType.DECIMAL, text);
            }
            default -> throw Refusal.unsupported("A value of type " + kind);
        };
    }

    /** The value of a key's column, as it stands in a path. */
    static Sql key(Column column, String text) throws Refusal {
        boolean quoted = text.startsWith("'");
        if (quoted != (column.type() == ColumnType.TEXT)) {
            throw Refusal.malformed(
                    "The key " + column.name() + " is of type " + column.type().edm() + ".");
        }
        return Sql.value(column.type(), quoted ? unquoted(text) : text);
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1).replace("''", "'");
    }
}
