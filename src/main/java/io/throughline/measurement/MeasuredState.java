package io.throughline.measurement;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** What is, or once was, said of a KPI, a subject and a period: who said it, when, and by which definition. */
@MappedSuperclass
abstract class MeasuredState {

    @Id
    @Column(name = "kpi_id")
    private UUID kpiId;

    @Id
    @Column(name = "subject_id")
    private UUID subjectId;

    @Id
    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "definition_version")
    private int definitionVersion;

    private BigDecimal value;

    private @Nullable BigDecimal numerator;

    private @Nullable BigDecimal denominator;

    @Column(name = "sample_size")
    private @Nullable Integer sampleSize;

    @Column(name = "standard_deviation")
    private @Nullable BigDecimal standardDeviation;

    private String source;

    @Formula("figure_withheld(kpi_id, subject_id, period_start, period_end)")
    private boolean withheld;

    protected MeasuredState() {}

    abstract long version();

    final MeasurementKey key() {
        return new MeasurementKey(kpiId, subjectId, periodStart);
    }

    /** Whether the figure would say too much of the few people behind it. */
    final boolean isWithheld() {
        return withheld;
    }

    final LocalDate periodEnd() {
        return periodEnd;
    }

    final Instant createdAt() {
        return createdAt;
    }

    /** When this value was recorded. */
    final Instant updatedAt() {
        return updatedAt;
    }

    final String recordedBy() {
        return recordedBy;
    }

    final int definitionVersion() {
        return definitionVersion;
    }

    final BigDecimal value() {
        return value;
    }

    final @Nullable BigDecimal numerator() {
        return numerator;
    }

    final @Nullable BigDecimal denominator() {
        return denominator;
    }

    final @Nullable Integer sampleSize() {
        return sampleSize;
    }

    final @Nullable BigDecimal standardDeviation() {
        return standardDeviation;
    }

    final String source() {
        return source;
    }
}
