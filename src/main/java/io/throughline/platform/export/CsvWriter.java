package io.throughline.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180, quoted where PostgreSQL's COPY quotes: null is an empty field, empty text a quoted one. */
class CsvWriter implements RowWriter {

    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

    private final Columns columns;
    private final Cells cells;
    private final OutputStream out;

    CsvWriter(Columns columns, Cells cells, OutputStream out) {
        this.columns = columns;
        this.cells = cells;
        this.out = out;
    }

    /** The first line of every file. */
    static byte[] header(Columns columns) {
        return bytes(columns.names());
    }

    @Override
    public void begin() throws IOException {
        out.write(header(columns));
    }

    @Override
    public void write(Object row) throws IOException {
        List<@Nullable String> texts = new ArrayList<>();
        for (Columns.Column column : columns.all()) {
            Object value = column.of(row);
            texts.add(value == null ? null : cells.text(value));
        }
        out.write(bytes(texts));
    }

    @Override
    public void end() {}

    private static byte[] bytes(List<? extends @Nullable String> texts) {
        StringBuilder line = new StringBuilder();
        for (String text : texts) {
            line.append(line.isEmpty() ? "" : ",").append(text == null ? "" : field(text));
        }
        return line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String text) {
        return text.isEmpty() || TO_QUOTE.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
