package io.throughline.platform.idempotency;

import io.throughline.platform.problem.ProblemException;
import io.throughline.platform.problem.ProblemType;
import io.throughline.platform.record.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The first answer to a request that carried a key, kept for a day. */
@Entity
@Table(name = "idempotent_answer")
class StoredAnswer {

    private static final Duration KEPT = Duration.ofHours(24);

    /** One caller's key for one operation. */
    @Embeddable
    record Id(String caller, String operation, @Column(name = "idempotency_key") String key) implements Serializable {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // read by the database alone
    private Id id;

    private String fingerprint;

    private int status;

    private String body;

    @Column(name = "record_id")
    private @Nullable String recordId;

    @Column(name = "record_version")
    private @Nullable Long recordVersion;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected StoredAnswer() {}

    StoredAnswer(Id id, String fingerprint, int status, String body, @Nullable Versioned answer, Instant now) {
        this.id = id;
        this.fingerprint = fingerprint;
        this.status = status;
        this.body = body;
        this.recordId = answer == null ? null : answer.id().toString();
        this.recordVersion = answer == null ? null : answer.version();
        this.storedAt = now;
    }

    boolean isKeptAt(Instant now) {
        return now.isBefore(storedAt.plus(KEPT));
    }

    /**
     * The answer, for the same request only.
     *
     * @throws ProblemException 422 where the key stands for another payload
     */
    StoredAnswer replayFor(String request) {
        if (!fingerprint.equals(request)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key stands for another payload.");
        }
        return this;
    }

    int status() {
        return status;
    }

    String body() {
        return body;
    }

    @Nullable String recordId() {
        return recordId;
    }

    @Nullable Long recordVersion() {
        return recordVersion;
    }
}
