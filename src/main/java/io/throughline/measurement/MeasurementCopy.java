package io.throughline.measurement;

import io.throughline.platform.export.Columns;
import io.throughline.platform.export.CopiedRows;
import io.throughline.platform.paging.ListParameters;
import io.throughline.platform.paging.ListSource;
import io.throughline.platform.paging.Rows;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * A list of measurements as the database writes it: COPY out of one query, by the filters and in the order of the list.
 * Its texts are those of JSON, to the byte.
 */
record MeasurementCopy(
        EntityManager entities,
        Rows<MeasurementResponse> rows,
        ListSource<Measurement> source,
        MeasurementFilter filter,
        ListParameters asked)
        implements CopiedRows<MeasurementResponse> {

    private static final byte[] CRLF = {'\r', '\n'};

    /** What stands for each field of an answer. */
    private static final Map<String, String> EXPRESSIONS = Map.ofEntries(
            Map.entry("id", new MeasurementNames().expression()),
            Map.entry("version", "version"),
            Map.entry("createdAt", instant("created_at")),
            Map.entry("updatedAt", instant("updated_at")),
            Map.entry("recordedBy", "recorded_by"),
            Map.entry("kpiId", "kpi_id"),
            Map.entry("definitionVersion", "definition_version"),
            Map.entry("subjectId", "subject_id"),
            Map.entry("periodStart", "period_start"),
            Map.entry("periodEnd", "period_end"),
            Map.entry("value", shown("value")),
            Map.entry("numerator", shown("numerator")),
            Map.entry("denominator", shown("denominator")),
            Map.entry("sampleSize", shown("sample_size")),
            Map.entry("standardDeviation", shown("standard_deviation")),
            Map.entry("source", "source"),
            Map.entry("withheld", "withheld"));

    private static String shown(String figure) {
        return "case when not withheld then " + figure + " end";
    }

    /** As Java writes instants: no decimals of the second, three, or six. */
    private static String instant(String column) {
        return """
                to_char(%1$s at time zone 'UTC', case %1$s
                    when date_trunc('second', %1$s) then 'YYYY-MM-DD"T"HH24:MI:SS"Z"'
                    when date_trunc('milliseconds', %1$s) then 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
                    else 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' end)"""
                .formatted(column);
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public void each(Reader<? super MeasurementResponse> reader) throws IOException {
        rows.each(reader);
    }

    @Override
    public void copyCsv(Columns columns, OutputStream out) {
        // As JSON writes it: the database has letters for truth.
        Command command = query -> "copy (" + query.replace("withheld as \"withheld\"", "cast(withheld as text)")
                + ") to stdout (format csv)";
        copy(columns, command, line -> {
            out.write(line, 0, line.length - 1);
            out.write(CRLF);
        });
    }

    /** CSV of one column, whose delimiter and quote no JSON contains, is that column as it is. */
    @Override
    public void copyNdjson(Columns columns, OutputStream out) {
        copy(
                columns,
                query -> "copy (select row_to_json(item) from (" + query
                        + ") item) to stdout (format csv, delimiter E'\\x02', quote E'\\x01')",
                out::write);
    }

    private interface Command {
        String over(String query);
    }

    private interface Sink {
        void take(byte[] line) throws IOException;
    }

    private void copy(Columns columns, Command command, Sink sink) {
        entities.unwrap(Session.class).doWork(connection -> {
            PGConnection database = connection.unwrap(PGConnection.class);
            CopyOut copy = database.getCopyAPI().copyOut(command.over(query(columns, database)));
            try {
                for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                    sink.take(line);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private String query(Columns columns, PGConnection database) throws SQLException {
        String fields = columns.names().stream()
                .map(name -> Objects.requireNonNull(EXPRESSIONS.get(name), name) + " as \"" + name + '"')
                .collect(Collectors.joining(", "));
        String order = source.order(asked).keys().stream()
                .map(key -> column(key.field()) + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
        // What a caller wrote comes last, lest a colon in it be taken for a place to fill.
        return MeasurementSql.COPY
                .text()
                .replace(":fields", fields)
                .replace(":order", order)
                .replace(":where", where(database));
    }

    /** COPY takes no parameters. All values but the source have a form of their own, in which there are no quotes. */
    private String where(PGConnection database) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.kpiId() != null) {
            conditions.add("kpi_id = '" + filter.kpiId() + "'");
        }
        if (filter.subjectId() != null) {
            conditions.add("subject_id = '" + filter.subjectId() + "'");
        }
        if (filter.source() != null) {
            conditions.add("source = '" + database.escapeLiteral(filter.source()) + "'");
        }
        if (filter.periodStartFrom() != null) {
            conditions.add("period_start >= '" + filter.periodStartFrom() + "'");
        }
        if (filter.periodStartBefore() != null) {
            conditions.add("period_start < '" + filter.periodStartBefore() + "'");
        }
        if (asked.updatedAfter() != null) {
            conditions.add("updated_at > '" + asked.updatedAfter() + "'");
        }
        return String.join(" and ", conditions);
    }

    /** Of a field to sort by: all of them have columns of their own. */
    private static String column(String field) {
        return "measurement." + field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
