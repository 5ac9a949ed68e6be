package io.throughline.platform.job;

import io.throughline.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One fault of one row, as it is kept. */
@Entity
@Immutable
@Table(name = "job_refusal")
@IdClass(StoredRefusal.Key.class)
class StoredRefusal {

    record Key(UUID jobId, long line, int ordinal) implements Serializable {}

    @Id
    @Column(name = "job_id")
    private UUID jobId;

    @Id
    private long line;

    @Id
    private int ordinal;

    private String code;

    private String pointer;

    private String message;

    protected StoredRefusal() {}

    StoredRefusal(UUID jobId, long line, int ordinal, Violation fault) {
        this.jobId = jobId;
        this.line = line;
        this.ordinal = ordinal;
        this.code = fault.code();
        this.pointer = fault.pointer();
        this.message = fault.detail();
    }

    UUID jobId() {
        return jobId;
    }

    long line() {
        return line;
    }

    int ordinal() {
        return ordinal;
    }

    String code() {
        return code;
    }

    String pointer() {
        return pointer;
    }

    String message() {
        return message;
    }
}
