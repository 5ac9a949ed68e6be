package io.throughline.participation.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a learning platform sends: one statement, or an array of them. */
record StatementBody(@JsonValue JsonNode content) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    StatementBody {}

    boolean isArray() {
        return content.isArray();
    }

    List<JsonNode> statements() {
        if (!content.isArray()) {
            return List.of(content);
        }
        List<JsonNode> statements = new ArrayList<>();
        content.forEach(statements::add);
        return statements;
    }
}
