package io.throughline.measurement;

import io.throughline.organization.employee.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What is answered of a measurement: all of it, or without the figures where they would say too much of few people. */
@Singleton
class MeasurementAnswers {

    private final Viewer viewer;

    MeasurementAnswers(Viewer viewer) {
        this.viewer = viewer;
    }

    MeasurementResponse of(MeasuredState state) {
        MeasurementResponse whole = MeasurementResponse.of(state);
        if (!state.isWithheld()) {
            return whole;
        }
        LocalDate day = state.periodEnd().minusDays(1);
        return viewer.maySee(state.key().subjectId(), day) ? whole : whole.withoutFigures();
    }

    PastMeasurementResponse of(PastMeasurement past) {
        return new PastMeasurementResponse(past.endedAt(), past.endedBy(), past.ending(), of((MeasuredState) past));
    }
}
