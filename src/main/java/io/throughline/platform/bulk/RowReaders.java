package io.throughline.platform.bulk;

import io.throughline.platform.json.RequestReader;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Opens files. */
@Singleton
public class RowReaders {

    private final RequestReader requests;

    RowReaders(RequestReader requests) {
        this.requests = requests;
    }

    /**
     * A reader at the start of a file. The fields of a row are the components of its record.
     *
     * @param missing which names a CSV header lacks, as sentences
     * @throws ProblemException 400 where the file cannot be read at all
     */
    public <Q extends Record> RowReader<Q> open(
            BulkFormat format, InputStream in, Class<Q> type, Function<Set<String>, List<String>> missing)
            throws IOException {
        return open(format, in, type, missing, Dialect.PLAIN);
    }

    /** The same of a file in the way of the system that it comes from. */
    public <Q extends Record> RowReader<Q> open(
            BulkFormat format,
            InputStream in,
            Class<Q> type,
            Function<Set<String>, List<String>> missing,
            Dialect dialect)
            throws IOException {
        PlainRows<Q> plain = new PlainRows<>(type);
        Cells cells = new Cells(plain.fields(), dialect);
        RowSource source =
                switch (format) {
                    case JSON_ARRAY -> new JsonArrayRows(in, cells);
                    case NDJSON -> new NdjsonRows(new Lines(in), cells);
                    case CSV -> new CsvRows(new Lines(in), cells, missing);
                };
        return new RowReader<>(source, cells, plain, requests);
    }
}
