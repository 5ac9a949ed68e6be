package io.throughline.platform.audit;

import io.throughline.platform.json.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One link of the chain over the audit events. */
@Entity
@Immutable
@Table(name = "audit_seal")
class Seal {

    /** What the first link hangs on. */
    static final Seal FIRST = new Seal(0, new UUID(0, 0), "");

    @Id
    private long position;

    @Column(name = "event_id")
    private UUID eventId;

    private String hash;

    protected Seal() {}

    private Seal(long position, UUID eventId, String hash) {
        this.position = position;
        this.eventId = eventId;
        this.hash = hash;
    }

    /** The link that covers this event and this link. */
    Seal next(AuditEvent event) {
        return new Seal(position + 1, event.id(), Sha256.of(hash + '\n' + event.sealedText()));
    }

    UUID eventId() {
        return eventId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seal seal
                && position == seal.position
                && eventId.equals(seal.eventId)
                && hash.equals(seal.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
