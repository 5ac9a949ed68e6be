package io.throughline.participation.skillcheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of an instrument as clients see it. */
@Schema(name = "InstrumentVersion")
record InstrumentVersionResponse(
        @Schema(description = "1 is the first", examples = "1") int definitionVersion,
        @Schema(description = "From when on checks could be taken with it") Instant validFrom,
        UUID skillId,
        @Schema(examples = "0") BigDecimal scaleMinimum,
        @Schema(examples = "100") BigDecimal scaleMaximum) {

    static InstrumentVersionResponse of(InstrumentVersion version) {
        return new InstrumentVersionResponse(
                version.definitionVersion(),
                version.validFrom(),
                version.definition().skillId(),
                version.definition().scaleMinimum(),
                version.definition().scaleMaximum());
    }
}
