package io.throughline.roi.study;

import io.throughline.roi.ChangedMeasurement;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has come of a study since it was made: the study itself never says, for it never changes. */
@Schema(name = "ImpactStudyStanding")
record StudyStandingView(
        UUID impactStudyId,
        @Schema(description = "The study whose place it took; null where it took none") @Nullable UUID supersedes,
        @Schema(description = "The study that took its place; null while none has") @Nullable UUID supersededBy,
        @Schema(
                        description = "Whether a measurement that it rests on was corrected or deleted since",
                        examples = "false")
                boolean dataChanged,
        @Schema(description = "Which ones, at most 200") List<ChangedMeasurement> changedMeasurements) {}
