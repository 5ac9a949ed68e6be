package io.throughline.measurement;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The value that now holds for a KPI, a subject and a period. Read here; written by {@link MeasurementStore}. */
@Entity
@Table(name = "measurement")
@IdClass(MeasurementKey.class)
class Measurement extends MeasuredState {

    private long version;

    protected Measurement() {}

    @Override
    long version() {
        return version;
    }
}
