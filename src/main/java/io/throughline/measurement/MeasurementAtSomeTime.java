package io.throughline.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/** A value that holds, or once held: of one measurement, no two hold at the same instant. */
@Entity
@Immutable
@Subselect("select kpi_id, subject_id, period_start, period_end, version, created_at, updated_at, recorded_by,"
        + " definition_version, value, numerator, denominator, sample_size, standard_deviation, source,"
        + " cast(null as timestamptz) as ended_at from measurement"
        + " union all "
        + "select kpi_id, subject_id, period_start, period_end, version, created_at, updated_at, recorded_by,"
        + " definition_version, value, numerator, denominator, sample_size, standard_deviation, source, ended_at"
        + " from measurement_history")
@Synchronize({"measurement", "measurement_history"})
@IdClass(PastMeasurementKey.class)
class MeasurementAtSomeTime extends MeasuredState {

    @Id
    private long version;

    @Column(name = "ended_at")
    @SuppressWarnings("UnusedVariable") // for conditions alone
    private @Nullable Instant endedAt;

    protected MeasurementAtSomeTime() {}

    @Override
    long version() {
        return version;
    }
}
