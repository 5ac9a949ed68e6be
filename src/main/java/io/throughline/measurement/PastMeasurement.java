package io.throughline.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A value that once held, and how that ended. */
@Entity
@Immutable
@Table(name = "measurement_history")
@IdClass(PastMeasurementKey.class)
class PastMeasurement extends MeasuredState {

    /** How a value stops to hold. */
    enum Ending {
        CORRECTED,
        DELETED
    }

    @Id
    private long version;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Enumerated(EnumType.STRING)
    private Ending ending;

    protected PastMeasurement() {}

    @Override
    long version() {
        return version;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endedBy() {
        return endedBy;
    }

    Ending ending() {
        return ending;
    }
}
