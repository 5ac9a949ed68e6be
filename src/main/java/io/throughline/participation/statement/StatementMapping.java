package io.throughline.participation.statement;

import io.throughline.participation.skillcheck.Stage;
import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What it means here that somebody did that with that activity. */
@Entity
@Table(name = "statement_mapping")
class StatementMapping extends StoredRecord {

    @Column(name = "verb_id")
    private String verb;

    @Column(name = "activity_id")
    private String activity;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Column(name = "instrument_id")
    private @Nullable UUID instrumentId;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;

    private @Nullable BigDecimal hours;

    protected StatementMapping() {}

    StatementMapping(StatementMappingRequest request) {
        replace(request);
    }

    final void replace(StatementMappingRequest request) {
        verb = request.verb();
        activity = request.activity();
        effect = request.effect();
        initiativeId = request.initiativeId();
        instrumentId = request.instrumentId();
        stage = request.stage();
        hours = request.hours();
        knownAs(request.externalReference());
    }

    String verb() {
        return verb;
    }

    String activity() {
        return activity;
    }

    Effect effect() {
        return effect;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    @Nullable UUID instrumentId() {
        return instrumentId;
    }

    @Nullable Stage stage() {
        return stage;
    }

    @Nullable BigDecimal hours() {
        return hours;
    }
}
