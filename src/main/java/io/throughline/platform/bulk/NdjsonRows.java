package io.throughline.platform.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One JSON object to a line; a line that is broken is refused alone, a blank one is nothing. */
final class NdjsonRows implements RowSource {

    private final Lines lines;
    private final Cells cells;
    private @Nullable Violation fault;

    NdjsonRows(Lines lines, Cells cells) {
        this.lines = lines;
        this.cells = cells;
    }

    @Override
    public boolean next() throws IOException {
        do {
            if (!lines.next()) {
                return false;
            }
        } while (lines.fault() == null && lines.isBlank());
        fault = lines.fault() == null ? parse() : lines.fault();
        return true;
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public @Nullable Violation fault() {
        return fault;
    }

    private @Nullable Violation parse() throws IOException {
        try (JsonParser parser = JsonCells.JSON.createParser(lines.text(), 0, lines.length())) {
            parser.nextToken();
            Violation wrong = JsonCells.read(parser, cells);
            return parser.nextToken() == null
                    ? wrong
                    : new Violation("", ProblemType.MALFORMED_JSON.code(), "has more than one value");
        } catch (JsonProcessingException broken) {
            return JsonCells.malformed(
                    broken,
                    "column "
                            + (broken.getLocation() == null
                                    ? 0
                                    : broken.getLocation().getColumnNr()));
        }
    }
}
