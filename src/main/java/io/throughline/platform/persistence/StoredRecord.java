package io.throughline.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** What every record has: an id made here, a version that grows with each change, and when it was made and changed. */
@MappedSuperclass
@EntityListeners(Timestamps.class)
public abstract class StoredRecord {

    @Id
    private UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    @Column(name = "source_system")
    private @Nullable String sourceSystem;

    @Column(name = "external_id")
    private @Nullable String externalId;

    public final UUID id() {
        return id;
    }

    public final long version() {
        return version;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final Instant updatedAt() {
        return updatedAt;
    }

    public final @Nullable ExternalReference externalReference() {
        return ExternalReference.ofNullable(sourceSystem, externalId);
    }

    /** Says under which id another system knows this record; {@code null} where none does. */
    public final void knownAs(@Nullable ExternalReference reference) {
        sourceSystem = reference == null ? null : reference.sourceSystem();
        externalId = reference == null ? null : reference.externalId();
    }

    /** Takes an id given by another table that this record extends (see the table {@code subject}). */
    protected final void identifiedBy(UUID givenId) {
        id = givenId;
    }

    final void created(Instant now) {
        createdAt = now;
        updatedAt = now;
    }

    final void changed(Instant now) {
        updatedAt = now;
    }
}
