package io.throughline.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file would be if its rows were written one by one. */
public final class GenericCsv {

    private GenericCsv() {}

    public static String of(Class<?> rowType, List<Object> rows, ObjectMapper mapper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(Columns.of(rowType), new Cells(mapper), out);
        writer.begin();
        for (Object row : rows) {
            writer.write(row);
        }
        writer.end();
        return out.toString(StandardCharsets.UTF_8);
    }
}
