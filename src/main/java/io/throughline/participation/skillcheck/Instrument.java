package io.throughline.participation.skillcheck;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what a skill is checked: a test, a simulation, a scored role-play. */
@Entity
@Table(name = "instrument")
class Instrument extends StoredRecord {

    private String name;

    @Column(name = "definition_version")
    private int definitionVersion = 1;

    @Embedded
    private InstrumentDefinition definition;

    @Column(name = "kpi_id")
    private @Nullable UUID kpiId;

    protected Instrument() {}

    Instrument(InstrumentRequest request) {
        replace(request, false);
    }

    /**
     * Says what the instrument is from now on.
     *
     * @param used whether a check was taken with the version at hand, which then stays as it is
     */
    final void replace(InstrumentRequest request, boolean used) {
        if (used && !request.definition().equals(definition)) {
            definitionVersion++;
        }
        definition = request.definition();
        name = request.name();
        kpiId = request.kpiId();
        knownAs(request.externalReference());
    }

    String name() {
        return name;
    }

    int definitionVersion() {
        return definitionVersion;
    }

    InstrumentDefinition definition() {
        return definition;
    }

    @Nullable UUID kpiId() {
        return kpiId;
    }
}
