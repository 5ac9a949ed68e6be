package io.throughline.platform.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** One item of the list a line, as it stands in a page. */
class NdjsonWriter implements RowWriter {

    private final Columns columns;
    private final ObjectMapper mapper;
    private final ObjectWriter writer;
    private final OutputStream out;

    NdjsonWriter(Columns columns, ObjectMapper mapper, OutputStream out) {
        this.columns = columns;
        this.mapper = mapper;
        this.writer = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.out = out;
    }

    @Override
    public void begin() {}

    @Override
    public void write(Object row) throws IOException {
        if (columns.fields().size() == row.getClass().getRecordComponents().length) {
            writer.writeValue(out, row);
        } else {
            writer.writeValue(out, mapper.<ObjectNode>valueToTree(row).retain(columns.fields()));
        }
        out.write('\n');
    }

    @Override
    public void end() {}
}
