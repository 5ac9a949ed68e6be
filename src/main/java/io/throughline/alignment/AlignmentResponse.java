package io.throughline.alignment;

import io.throughline.alignment.engine.Landscape;
import io.throughline.alignment.engine.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well learning serves the business today, in figures small enough for a dashboard. */
@Schema(name = "Alignment")
record AlignmentResponse(
        @Schema(description = "The day that was judged, in UTC") LocalDate asOf,
        @Schema(description = "Of all initiatives that are not cancelled") CoverageResponse coverage,
        @Schema(description = "Of the strategic ones among them") CoverageResponse strategicCoverage,
        @Schema(description = "One entry for each rule of the diagnosis") List<DiagnosisResponse> diagnosis) {

    static AlignmentResponse of(Landscape landscape) {
        return new AlignmentResponse(
                landscape.day(),
                CoverageResponse.of(landscape.coverage()),
                CoverageResponse.of(landscape.strategicCoverage()),
                Stream.of(Rule.values())
                        .map(rule -> DiagnosisResponse.of(rule, landscape))
                        .toList());
    }
}
