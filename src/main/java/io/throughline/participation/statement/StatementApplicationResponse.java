package io.throughline.participation.statement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mapping made of the statements that were waiting for it. */
@Schema(name = "StatementMappingApplication")
record StatementApplicationResponse(
        UUID mappingId,
        @Schema(description = "Statements that became what the mapping says", examples = "37") long recorded,
        @Schema(description = "Statements whose actor is nobody who is known here", examples = "2") long unknownPerson,
        @Schema(description = "Statements that a rule stood against; each keeps its reason", examples = "1")
                long refused) {}
