package io.throughline.participation.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A statement that is kept, and what became of it. */
@Entity
@Table(name = "statement")
class StoredStatement {

    @Id
    private UUID id;

    @Column(name = "stored_at")
    private Instant storedAt;

    @Column(name = "stored_by")
    private String storedBy;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "verb_id")
    private String verbId;

    @Column(name = "activity_id")
    private @Nullable String activityId;

    @Column(name = "employee_id")
    private @Nullable UUID employeeId;

    @Column(name = "mapping_id")
    private @Nullable UUID mappingId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.UNMAPPED;

    private @Nullable String refusal;

    private String sha256;

    @ColumnTransformer(read = "cast(content as text)", write = "cast(? as jsonb)")
    @Column(columnDefinition = "jsonb", updatable = false)
    private String content;

    protected StoredStatement() {}

    StoredStatement(
            UUID id,
            ReceivedStatement received,
            @Nullable UUID employeeId,
            Instant storedAt,
            String storedBy,
            String sha256,
            String content) {
        this.id = id;
        this.storedAt = storedAt;
        this.storedBy = storedBy;
        this.occurredAt = received.occurredAt().orElse(storedAt);
        this.verbId = received.verbId();
        this.activityId = received.activityId().orElse(null);
        this.employeeId = employeeId;
        this.sha256 = sha256;
        this.content = content;
    }

    void becomes(Outcome what, UUID mapping, @Nullable String why) {
        outcome = what;
        mappingId = mapping;
        refusal = why;
    }

    void isBy(UUID employee) {
        employeeId = employee;
    }

    UUID id() {
        return id;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    String verbId() {
        return verbId;
    }

    @Nullable String activityId() {
        return activityId;
    }

    @Nullable UUID employeeId() {
        return employeeId;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable String refusal() {
        return refusal;
    }

    String sha256() {
        return sha256;
    }

    String content() {
        return content;
    }

    Instant storedAt() {
        return storedAt;
    }

    String storedBy() {
        return storedBy;
    }

    @Nullable UUID mappingId() {
        return mappingId;
    }
}
