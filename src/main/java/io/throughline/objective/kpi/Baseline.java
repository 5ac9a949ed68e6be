package io.throughline.objective.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a KPI stood, and when, before anything was done. */
@Embeddable
@Schema(name = "Baseline")
public record Baseline(
        @Column(name = "baseline_value") @Schema(description = "In the KPI's unit", examples = "28") BigDecimal value,
        @Column(name = "baseline_date") @Schema(examples = "2026-06-30") LocalDate date) {}
