package io.throughline.platform.job;

import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as clients see it. */
@Schema(name = "Job")
public record JobResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "What it does", examples = "measurement-load") String kind,
        JobState state,
        @Schema(description = "In whose name", examples = "local-administrator") String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Schema(description = "Rows read so far", examples = "250000") long rowsRead,
        @Schema(description = "Rows read per second, so far or in all", examples = "60000") @Nullable Long rowsPerSecond,
        @Schema(description = "What it came to; null as long as that is not known") @Nullable LoadReport report,
        @Schema(description = "Why it failed; null where it has not") @Nullable Failure failure)
        implements Versioned {

    /** Why a job failed: a problem as its client would have received it. */
    @Schema(name = "JobFailure")
    record Failure(
            @Schema(description = "Stable slug, see /problems", examples = "bulk-refused") String code,
            @Schema(examples = "1 of 3 rows are refused; nothing was written.") String detail) {}

    static JobResponse of(Job job, @Nullable LoadReport report) {
        return new JobResponse(
                job.id(),
                job.version(),
                job.createdAt(),
                job.updatedAt(),
                job.kind(),
                job.state(),
                job.createdBy(),
                job.startedAt(),
                job.finishedAt(),
                job.rowsRead(),
                job.rowsPerSecond(),
                report,
                job.failureCode() == null ? null : new Failure(job.failureCode(), String.valueOf(job.failureDetail())));
    }
}
