package io.throughline.roi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.platform.record.Versioned;
import java.util.UUID;

/** What is kept of a calculation on its way out again, as the very bytes that were kept. */
public record StatementBytes(UUID id, @JsonValue @JsonRawValue String bytes) implements Versioned {

    /** What was answered when the calculation was made. */
    static StatementBytes answer(RoiStatement statement) {
        return new StatementBytes(statement.calculationId(), statement.answer());
    }

    /** What it rests on, in canonical form. */
    static StatementBytes inputs(RoiStatement statement) {
        return new StatementBytes(statement.calculationId(), statement.inputs());
    }

    /** What is immutable has one version. */
    @Override
    public long version() {
        return 0;
    }
}
