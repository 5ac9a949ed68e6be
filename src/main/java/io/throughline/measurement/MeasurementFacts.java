package io.throughline.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measurement as other rooms know it. */
public record MeasurementFacts(
        KpiSubject about,
        LocalDate periodStart,
        LocalDate periodEnd,
        BigDecimal value,
        @Nullable Integer sampleSize,
        Instant recordedAt) {

    /** By which the measurement is got over HTTP. */
    public String id() {
        return new MeasurementKey(about.kpiId(), about.subjectId(), periodStart).id();
    }
}
