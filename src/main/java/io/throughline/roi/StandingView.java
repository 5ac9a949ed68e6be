package io.throughline.roi;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has come of a calculation since it was made: the calculation itself never says, for it never changes. */
@Schema(name = "RoiStanding")
record StandingView(
        UUID roiCalculationId,
        @Schema(description = "The calculation whose place it took; null where it took none") @Nullable UUID supersedes,
        @Schema(description = "The calculation that took its place; null while none has") @Nullable UUID supersededBy) {

    static StandingView of(RoiCalculation stored) {
        return new StandingView(stored.id(), stored.supersedes(), stored.supersededBy());
    }
}
