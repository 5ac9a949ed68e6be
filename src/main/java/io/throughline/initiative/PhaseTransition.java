package io.throughline.initiative;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of an initiative from a phase to the next or back. */
@Entity
@Immutable
@Table(name = "phase_transition")
class PhaseTransition extends StoredRecord {

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_phase")
    private Phase from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_phase")
    private Phase to;

    private @Nullable String note;

    protected PhaseTransition() {}

    PhaseTransition(UUID initiativeId, Phase from, PhaseTransitionRequest request) {
        this.initiativeId = initiativeId;
        this.from = from;
        this.to = request.to();
        this.note = request.note();
        knownAs(request.externalReference());
    }

    UUID initiativeId() {
        return initiativeId;
    }

    Phase from() {
        return from;
    }

    Phase to() {
        return to;
    }

    @Nullable String note() {
        return note;
    }
}
