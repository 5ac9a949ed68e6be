package io.throughline.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** Writes rows in one format: what comes before them, each of them, and what comes behind. */
interface RowWriter {

    void begin() throws IOException;

    void write(Object row) throws IOException;

    void end() throws IOException;

    static RowWriter of(Export.Form form, ObjectMapper mapper, OutputStream out) {
        return switch (form.format()) {
            case CSV -> new CsvWriter(form.columns(), new Cells(mapper), out);
            case NDJSON -> new NdjsonWriter(form.columns(), mapper, out);
            case XLSX -> new XlsxWriter(form.columns(), new Cells(mapper), out);
        };
    }
}
