package io.throughline.roi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.throughline.platform.record.Versioned;
import java.util.UUID;

/** A stored calculation on its way out again, as the very bytes that were answered when it was made. */
record StatementBytes(UUID id, @JsonValue @JsonRawValue String bytes) implements Versioned {

    static StatementBytes of(RoiStatement statement) {
        return new StatementBytes(statement.calculationId(), statement.answer());
    }

    /** What is immutable has one version. */
    @Override
    public long version() {
        return 0;
    }
}
