package io.throughline.measurement;

import io.throughline.platform.persistence.RowNames;
import jakarta.inject.Singleton;

/** The id of a {@link MeasurementKey}, in SQL. */
@Singleton
class MeasurementNames implements RowNames {

    @Override
    public String table() {
        return "measurement";
    }

    @Override
    public String expression() {
        return "translate(encode(uuid_send(kpi_id) || uuid_send(subject_id)"
                + " || int4send(period_start - date '1970-01-01'), 'base64'), '+/', '-_')";
    }
}
