package io.throughline.participation.observation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a rubric as clients see it. */
@Schema(name = "RubricVersion")
record RubricVersionResponse(
        @Schema(description = "1 is the first", examples = "1") int definitionVersion,
        @Schema(description = "From when on observations could be made by it") Instant validFrom,
        @Schema(examples = "Asks two open questions first") List<String> criteria,
        @Schema(examples = "Not yet") List<String> levels,
        @Schema(examples = "2") int meetingLevel) {

    static RubricVersionResponse of(RubricVersion version) {
        return new RubricVersionResponse(
                version.definitionVersion(),
                version.validFrom(),
                version.definition().criteria(),
                version.definition().levels(),
                version.definition().meetingLevel());
    }
}
