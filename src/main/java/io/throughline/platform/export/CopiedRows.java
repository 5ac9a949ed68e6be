package io.throughline.platform.export;

import io.throughline.platform.paging.Rows;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The rows of a list so long that the database itself writes its file, to the byte what would be written here row by
 * row.
 */
public interface CopiedRows<T> extends Rows<T> {

    /** Writes all rows, without a header. */
    void copyCsv(Columns columns, OutputStream out) throws IOException;

    /** Writes all rows. */
    void copyNdjson(Columns columns, OutputStream out) throws IOException;
}
