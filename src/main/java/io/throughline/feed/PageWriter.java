package io.throughline.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.olingo.commons.api.format.ContentType;
import org.jspecify.annotations.Nullable;

/** Writes rows as OData's JSON, straight from the database's cursor: a page is bytes and never objects. */
final class PageWriter {

    /** A page ends here, whatever its rows: it is held in memory until it is sent. */
    private static final int MOST_BYTES = 2 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    private final Query query;
    private final List<Column> read;
    private final String serviceRoot;
    private final boolean annotated;
    private final boolean typed;
    private final boolean isOfSet;
    private final boolean quoted;
    private final boolean named;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 << 10);

    PageWriter(Query query, String serviceRoot, ContentType format) {
        this.query = query;
        this.read = query.read();
        this.serviceRoot = serviceRoot;
        String metadata = String.valueOf(format.getParameter(ContentType.PARAMETER_ODATA_METADATA));
        this.annotated = !metadata.equals("none");
        this.typed = metadata.equals("full");
        this.quoted = "true".equals(format.getParameter(ContentType.PARAMETER_IEEE754_COMPATIBLE));
        // What was made by grouping is no row of the set.
        this.isOfSet = query.rows().key().equals(query.set().rows().key());
        this.named = annotated
                && isOfSet
                && (typed || !query.shown().containsAll(query.rows().key()));
    }

    /** Turns the place of the last row on a page into the link to the next. */
    interface NextLink {
        String after(SkipToken place, int rows);
    }

    byte[] page(ResultSet rows, @Nullable Long count, NextLink link) throws SQLException {
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            writeContext(json, "");
            if (count != null) {
                json.writeNumberField("@odata.count", count);
            }
            json.writeArrayFieldStart("value");
            int written = 0;
            SkipToken last = null;
            boolean more = rows.next();
            while (more && written < query.limit() && bytes.size() < MOST_BYTES) {
                json.writeStartObject();
                writeRow(json, rows);
                json.writeEndObject();
                written++;
                boolean full = written == query.limit() || bytes.size() >= MOST_BYTES;
                last = full ? place(rows) : null;
                more = rows.next();
            }
            json.writeEndArray();
            boolean wanted = query.top() == null || written < query.top();
            if (more && wanted && last != null) {
                json.writeStringField("@odata.nextLink", link.after(last, written));
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    byte[] entity(ResultSet row) throws SQLException {
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            writeContext(json, "/$entity");
            writeRow(json, row);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void writeContext(JsonGenerator json, String suffix) throws IOException {
        if (annotated) {
            String columns = query.projected()
                    ? query.shown().stream().map(Column::name).collect(Collectors.joining(",", "(", ")"))
                    : "";
            json.writeStringField(
                    "@odata.context", serviceRoot + "/$metadata#" + query.set().name() + columns + suffix);
        }
    }

    private void writeRow(JsonGenerator json, ResultSet row) throws IOException, SQLException {
        if (typed && isOfSet) {
            json.writeStringField("@odata.type", "#" + FeedEdm.typeName(query.set()));
        }
        if (named) {
            json.writeStringField("@odata.id", serviceRoot + "/" + query.set().name() + keyOf(row));
        }
        for (int i = 0; i < query.shown().size(); i++) {
            Column column = read.get(i);
            if (typed && !column.type().isPlainJson() && row.getObject(i + 1) != null) {
                json.writeStringField(
                        column.name() + "@odata.type", "#" + column.type().edm());
            }
            json.writeFieldName(column.name());
            column.type().write(json, row, i + 1, quoted);
        }
    }

    private SkipToken place(ResultSet row) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (Order.Step step : query.order().steps()) {
            values.add(row.getString(read.indexOf(step.column()) + 1));
        }
        return new SkipToken(query.list(), query.size(), values);
    }

    /** The key as it stands in a path. */
    private String keyOf(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (Column column : query.rows().key()) {
            String value = String.valueOf(row.getString(read.indexOf(column) + 1));
            String literal = column.type() == ColumnType.TEXT ? "'" + value.replace("'", "''") + "'" : value;
            String encoded = URLEncoder.encode(literal, StandardCharsets.UTF_8).replace("+", "%20");
            parts.add(query.rows().key().size() == 1 ? encoded : column.name() + "=" + encoded);
        }
        return "(" + String.join(",", parts) + ")";
    }
}
