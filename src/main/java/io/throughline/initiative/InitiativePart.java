package io.throughline.initiative;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** What an initiative consists of; a part stays in the initiative it was made for. */
@MappedSuperclass
abstract class InitiativePart extends StoredRecord {

    @Column(name = "initiative_id", updatable = false)
    private UUID initiativeId;

    @SuppressWarnings("NullAway.Init") // filled as the entity is read
    protected InitiativePart() {}

    InitiativePart(UUID initiativeId) {
        this.initiativeId = initiativeId;
    }

    final UUID initiativeId() {
        return initiativeId;
    }
}
