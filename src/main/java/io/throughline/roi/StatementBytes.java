package io.throughline.roi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.platform.record.Versioned;
import java.util.UUID;

/** What is kept of something reckoned on its way out again, as the very bytes that were kept. */
public record StatementBytes(UUID id, @JsonValue @JsonRawValue String bytes) implements Versioned {

    /** What was answered when it was made. */
    public static StatementBytes answer(Statement statement) {
        return new StatementBytes(statement.ownerId(), statement.answer());
    }

    /** What it rests on, in canonical form. */
    public static StatementBytes inputs(Statement statement) {
        return new StatementBytes(statement.ownerId(), statement.inputs());
    }

    /** What is immutable has one version. */
    @Override
    public long version() {
        return 0;
    }
}
