package io.throughline.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;

/** The types that columns of the feed have: their name in SQL, their type in OData, and how a value is written. */
enum ColumnType {
    UUID("uuid", EdmPrimitiveTypeKind.Guid),
    TEXT("text", EdmPrimitiveTypeKind.String),
    BOOLEAN("boolean", EdmPrimitiveTypeKind.Boolean),
    INTEGER("integer", EdmPrimitiveTypeKind.Int32),
    BIGINT("bigint", EdmPrimitiveTypeKind.Int64),
    DECIMAL("numeric", EdmPrimitiveTypeKind.Decimal),
    DATE("date", EdmPrimitiveTypeKind.Date),
    INSTANT("timestamp with time zone", EdmPrimitiveTypeKind.DateTimeOffset);

    private final String sqlName;
    private final EdmPrimitiveTypeKind edm;

    ColumnType(String sqlName, EdmPrimitiveTypeKind edm) {
        this.sqlName = sqlName;
        this.edm = edm;
    }

    static ColumnType ofSql(String name) {
        return Arrays.stream(values())
                .filter(type -> type.sqlName.equals(name))
                .findAny()
                .orElseThrow(
                        () -> new IllegalStateException("a view shows a type that the feed has no word for: " + name));
    }

    String sqlName() {
        return sqlName;
    }

    EdmPrimitiveTypeKind edm() {
        return edm;
    }

    boolean isNumber() {
        return isWhole() || this == DECIMAL;
    }

    boolean isWhole() {
        return this == INTEGER || this == BIGINT;
    }

    /** Whether JSON itself shows the type. */
    boolean isPlainJson() {
        return this == TEXT || this == BOOLEAN;
    }

    /** Whether values of both can stand on the two sides of one comparison. */
    boolean comparesWith(ColumnType other) {
        return this == other || (isNumber() && other.isNumber());
    }

    /**
     * Writes one value.
     *
     * @param quoted whether numbers that a double cannot hold are written as text (IEEE754Compatible=true)
     */
    void write(JsonGenerator json, ResultSet row, int column, boolean quoted) throws IOException, SQLException {
        if (row.getObject(column) == null) {
            json.writeNull();
            return;
        }
        switch (this) {
            case UUID, TEXT -> json.writeString(row.getString(column));
            case BOOLEAN -> json.writeBoolean(row.getBoolean(column));
            case INTEGER -> json.writeNumber(row.getInt(column));
            case BIGINT -> {
                if (quoted) {
                    json.writeString(row.getString(column));
                } else {
                    json.writeNumber(row.getLong(column));
                }
            }
            case DECIMAL -> {
                BigDecimal value = row.getBigDecimal(column);
                if (quoted) {
                    json.writeString(value.toPlainString());
                } else {
                    json.writeNumber(value.toPlainString());
                }
            }
            case DATE -> json.writeString(row.getObject(column, LocalDate.class).toString());
            case INSTANT ->
                json.writeString(
                        row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }
    }
}
