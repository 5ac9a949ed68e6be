package io.throughline.participation.skillcheck;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One version of an instrument. It may still change while no check was taken with it. */
@Entity
@Table(name = "instrument_version")
@IdClass(InstrumentVersion.Key.class)
class InstrumentVersion {

    /** A version of one instrument. */
    record Key(UUID instrumentId, int definitionVersion) implements Serializable {}

    @Id
    @Column(name = "instrument_id")
    private UUID instrumentId;

    @Id
    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Embedded
    private InstrumentDefinition definition;

    protected InstrumentVersion() {}

    InstrumentVersion(Instrument instrument, Instant validFrom) {
        this.instrumentId = instrument.id();
        this.definitionVersion = instrument.definitionVersion();
        this.validFrom = validFrom;
        this.definition = instrument.definition();
    }

    void amend(InstrumentDefinition changed) {
        definition = changed;
    }

    UUID instrumentId() {
        return instrumentId;
    }

    int definitionVersion() {
        return definitionVersion;
    }

    Instant validFrom() {
        return validFrom;
    }

    InstrumentDefinition definition() {
        return definition;
    }
}
