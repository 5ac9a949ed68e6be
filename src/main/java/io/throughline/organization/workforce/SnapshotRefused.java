package io.throughline.organization.workforce;

import io.throughline.platform.problem.Problem;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem of a snapshot that would take too many away, as the contract shows it: a problem with the counts. */
@Schema(
        name = "SnapshotRefused",
        allOf = {Problem.class, SnapshotRefused.Counts.class})
interface SnapshotRefused {

    /** How many there are, and how many of them a snapshot does not have. */
    @Schema(name = "SnapshotCounts")
    record Counts(
            @Schema(description = "Employees of the source system on that day", examples = "30000") long employed,
            @Schema(description = "Those of them who are not in the file", examples = "29997") long leavers,
            @Schema(description = "The percentage that was allowed", examples = "10") BigDecimal leaveThreshold) {}
}
