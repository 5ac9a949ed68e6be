package io.throughline.roi;

import io.throughline.roi.ledger.ClaimFacts;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has come of a calculation since it was made: the calculation itself never says, for it never changes. */
@Schema(name = "RoiStanding")
record StandingView(
        UUID roiCalculationId,
        @Schema(description = "The calculation whose place it took; null where it took none") @Nullable UUID supersedes,
        @Schema(description = "The calculation that took its place; null while none has") @Nullable UUID supersededBy,
        @Schema(
                        description = "Whether a measurement under its studies was corrected or deleted since",
                        examples = "false")
                boolean dataChanged,
        @Schema(description = "Which ones, at most 200") List<ChangedMeasurement> changedMeasurements,
        @Schema(description = "What it holds of the benefit ledger by now, released claims included")
                List<ClaimFacts> claims) {

    static StandingView of(RoiCalculation stored, List<ChangedMeasurement> changed, List<ClaimFacts> claims) {
        return new StandingView(
                stored.id(), stored.supersedes(), stored.supersededBy(), stored.dataChanged(), changed, claims);
    }
}
