package io.throughline.platform.job;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a load came to. */
@Schema(name = "LoadReport")
public record LoadReport(
        @Schema(description = "The job by which the load and all its refusals can be asked for") UUID jobId,
        @Schema(description = "Whether the rows were only judged; the counts then say what they would have come to")
                boolean dryRun,
        @Schema(description = "Rows of the file", examples = "1000000") long rows,
        @Schema(description = "New records", examples = "12000") long inserted,
        @Schema(description = "Records whose earlier values went into the history", examples = "40") long corrected,
        @Schema(description = "Records that said the same before", examples = "987959") long unchanged,
        @Schema(description = "Records that ended because a snapshot does not have them", examples = "0") long left,
        @Schema(description = "Rows that were refused", examples = "1") long refused,
        @Schema(description = "The first hundred faults, in the order of the rows") List<RowRefusal> refusals,
        @Schema(description = "Faults beyond these; /v1/jobs/{jobId}/refusals has all", examples = "0")
                long refusalsOmitted) {}
