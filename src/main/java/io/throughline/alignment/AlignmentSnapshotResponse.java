package io.throughline.alignment;

import io.throughline.alignment.AlignmentSnapshot.FindingsKept;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A snapshot as clients see it. What it kept of single initiatives and KPI targets is for BI to draw. */
@Schema(name = "AlignmentSnapshot")
record AlignmentSnapshotResponse(
        UUID id,
        @Schema(description = "Always 0: a snapshot never changes", examples = "0") long version,
        Instant createdAt,
        Instant updatedAt,
        @Schema(examples = "local-administrator") String createdBy,
        @Schema(description = "The day that was judged, in UTC") LocalDate day,
        @Schema(description = "DAILY where the service took it by itself", examples = "DAILY") SnapshotOrigin origin,
        @Schema(description = "Of all initiatives that were not cancelled") CoverageResponse coverage,
        @Schema(description = "Of the strategic ones among them") CoverageResponse strategicCoverage,
        @Schema(description = "One entry for each rule of the diagnosis") List<SnapshotFindings> findings)
        implements Versioned {

    static AlignmentSnapshotResponse of(AlignmentSnapshot stored) {
        return new AlignmentSnapshotResponse(
                stored.id(),
                stored.version(),
                stored.createdAt(),
                stored.updatedAt(),
                stored.createdBy(),
                stored.day(),
                stored.origin(),
                CoverageResponse.of(stored.coverage()),
                CoverageResponse.of(stored.strategicCoverage()),
                stored.findings().stream().map(SnapshotFindings::of).toList());
    }

    /** How often a rule of the diagnosis had found something. */
    @Schema(name = "SnapshotFindings")
    record SnapshotFindings(
            @Schema(description = "The rule, by the name that it had", examples = "TARGET_OFF_TRACK") String rule,
            @Schema(description = "Findings in all", examples = "2") int count,
            @Schema(description = "Those among them that no initiative worked on", examples = "1") int unattended) {

        static SnapshotFindings of(FindingsKept kept) {
            return new SnapshotFindings(kept.rule(), kept.findings(), kept.unattended());
        }
    }
}
