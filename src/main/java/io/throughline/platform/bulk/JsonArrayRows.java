package io.throughline.platform.bulk;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The objects of one JSON array. Where the array breaks, nothing behind can be read: that item is refused, as the last. */
final class JsonArrayRows implements RowSource {

    private final JsonParser parser;
    private final Cells cells;
    private long item;
    private boolean ended;
    private @Nullable Violation fault;

    /**
     * Opens the array.
     *
     * @throws ProblemException 400 where the body is none
     */
    JsonArrayRows(InputStream in, Cells cells) throws IOException {
        this.cells = cells;
        parser = JsonCells.JSON.createParser(in);
        parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        try {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY) {
                throw refusal(first == null ? "The body is empty." : "The body is not an array.");
            }
        } catch (JsonProcessingException broken) {
            throw refusal("The body is not JSON.");
        }
    }

    @Override
    public boolean next() throws IOException {
        if (ended) {
            return false;
        }
        item++;
        fault = null;
        try {
            return isThereOne();
        } catch (JsonProcessingException broken) {
            ended = true;
            JsonLocation at = broken.getLocation();
            fault = JsonCells.malformed(
                    broken,
                    at == null
                            ? ""
                            : "line " + at.getLineNr() + ", column " + at.getColumnNr()
                                    + "; nothing behind it was read");
            return true;
        }
    }

    @Override
    public long line() {
        return item;
    }

    @Override
    public @Nullable Violation fault() {
        return fault;
    }

    private boolean isThereOne() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            ended = true;
            if (parser.nextToken() != null) {
                fault = new Violation("", ProblemType.MALFORMED_JSON.code(), "stands behind the end of the array");
            }
            return fault != null;
        }
        fault = JsonCells.read(parser, cells);
        return true;
    }

    private static ProblemException refusal(String detail) {
        return new ProblemException(ProblemType.MALFORMED_JSON, detail);
    }
}
