package io.throughline.platform.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.throughline.platform.bulk.Cells.Kind;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.problem.Violation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes JSON objects apart into cells, token by token. */
final class JsonCells {

    /** No string longer than a line may be; duplicates are found below, where their number does not cost memory. */
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNumberLength(1_000)
                    .maxStringLength(Lines.MAX_BYTES)
                    .maxNameLength(1_000)
                    .build())
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    private JsonCells() {}

    /**
     * Reads the value that the parser stands on.
     *
     * @return what is wrong with it, where it is not a row
     */
    static @Nullable Violation read(JsonParser parser, Cells cells) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            passOver(parser, cells);
            return new Violation("", ProblemType.WRONG_TYPE.code(), "must be an object");
        }
        cells.clear();
        Violation fault = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            Integer index = cells.indexOf(name);
            if (index == null) {
                cells.addUnknown(name);
                passOver(parser, cells);
            } else if (index == Cells.PASSED_OVER) {
                passOver(parser, cells);
            } else if (cells.kind(index) != Kind.ABSENT) {
                fault = new Violation("/" + name, ProblemType.MALFORMED_JSON.code(), "is given twice");
                passOver(parser, cells);
            } else {
                cells.state(index);
                take(parser, token, cells, index);
            }
        }
        return fault;
    }

    private static void take(JsonParser parser, JsonToken token, Cells cells, int index) throws IOException {
        switch (token) {
            case VALUE_STRING -> append(parser, cells, index, Kind.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> append(parser, cells, index, Kind.NUMBER);
            case VALUE_TRUE -> cells.put(index, Kind.TRUE, 0, 0);
            case VALUE_FALSE -> cells.put(index, Kind.FALSE, 0, 0);
            case VALUE_NULL -> {}
            default -> {
                passOver(parser, cells);
                cells.put(index, Kind.STRUCTURE, 0, 0);
            }
        }
    }

    /** Leaves a value unread, but not its names: there are some that no file may have, however deep. */
    private static void passOver(JsonParser parser, Cells cells) throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        for (int depth = 1; depth > 0; ) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return;
            }
            if (token == JsonToken.FIELD_NAME) {
                cells.admit(List.of(parser.currentName()));
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private static void append(JsonParser parser, Cells cells, int index, Kind kind) throws IOException {
        cells.append(index, kind, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    static Violation malformed(JsonProcessingException broken, String where) {
        return new Violation(
                "",
                ProblemType.MALFORMED_JSON.code(),
                "is not JSON" + (broken.getLocation() == null ? "" : ": see " + where));
    }
}
