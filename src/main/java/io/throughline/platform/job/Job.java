package io.throughline.platform.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One job. Its row is written once from here, and moved on by {@link JobStore}, where replicas meet. */
@Entity
@Immutable
@Table(name = "job")
class Job {

    /** What identifies a job and the attempt at it: who has lost the lease has an old ticket. */
    record Ticket(UUID id, int attempt, String createdBy, String requestId) {}

    @Id
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    private String kind;

    @Enumerated(EnumType.STRING)
    private JobState state;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String parameters;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "request_id")
    private String requestId;

    @SuppressWarnings("UnusedVariable") // read by the database alone
    private boolean spooled;

    private @Nullable String sha256;

    private int attempt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "rows_read")
    private long rowsRead;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String report;

    @Column(name = "failure_code")
    private @Nullable String failureCode;

    @Column(name = "failure_detail")
    private @Nullable String failureDetail;

    protected Job() {}

    private Job(String kind, JobState state, String parameters, String createdBy, String requestId, Instant now) {
        this.kind = kind;
        this.state = state;
        this.parameters = parameters;
        this.createdBy = createdBy;
        this.requestId = requestId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A job whose input will wait for whoever takes it up. */
    static Job queued(String kind, String parameters, String createdBy, String requestId, Instant now) {
        Job job = new Job(kind, JobState.QUEUED, parameters, createdBy, requestId, now);
        job.spooled = true;
        return job;
    }

    /** A job that runs while its client waits, and goes with it. */
    static Job running(String kind, String parameters, String createdBy, String requestId, Instant now) {
        Job job = new Job(kind, JobState.RUNNING, parameters, createdBy, requestId, now);
        job.startedAt = now;
        job.attempt = 1;
        return job;
    }

    Ticket ticket() {
        return new Ticket(id, attempt, createdBy, requestId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String kind() {
        return kind;
    }

    JobState state() {
        return state;
    }

    String parameters() {
        return parameters;
    }

    String createdBy() {
        return createdBy;
    }

    String sha256() {
        return String.valueOf(sha256);
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    long rowsRead() {
        return rowsRead;
    }

    @Nullable String report() {
        return report;
    }

    @Nullable String failureCode() {
        return failureCode;
    }

    @Nullable String failureDetail() {
        return failureDetail;
    }

    /** Rows per second from the start to the end, or to the last sign of life. */
    @Nullable Long rowsPerSecond() {
        if (startedAt == null) {
            return null;
        }
        long millis = Duration.between(startedAt, finishedAt == null ? updatedAt : finishedAt)
                .toMillis();
        return millis <= 0 ? null : rowsRead * 1_000 / millis;
    }
}
