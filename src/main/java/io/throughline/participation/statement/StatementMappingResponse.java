package io.throughline.participation.statement;

import io.throughline.participation.skillcheck.Stage;
import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mapping as clients see it. */
@Schema(name = "StatementMapping")
record StatementMappingResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(examples = "http://adlnet.gov/expapi/verbs/completed") String verb,
        @Schema(examples = "https://lms.example.com/courses/42") String activity,
        @Schema(examples = "COMPLETION") Effect effect,
        @Reference("initiative") UUID initiativeId,
        @Reference("instrument") @Nullable UUID instrumentId,
        @Schema(examples = "POST") @Nullable Stage stage,
        @Schema(examples = "4") @Nullable BigDecimal hours)
        implements Versioned {

    static StatementMappingResponse of(StatementMapping mapping) {
        return new StatementMappingResponse(
                mapping.id(),
                mapping.version(),
                mapping.createdAt(),
                mapping.updatedAt(),
                mapping.externalReference(),
                mapping.verb(),
                mapping.activity(),
                mapping.effect(),
                mapping.initiativeId(),
                mapping.instrumentId(),
                mapping.stage(),
                mapping.hours());
    }
}
