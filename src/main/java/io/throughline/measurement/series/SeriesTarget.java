package io.throughline.measurement.series;

import io.throughline.math.Fraction;
import io.throughline.math.Period;
import io.throughline.objective.kpi.Baseline;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was promised on the KPI, and the way there. */
@Schema(name = "SeriesTarget")
record SeriesTarget(
        UUID kpiTargetId,
        UUID objectiveId,
        UUID orgUnitId,
        @Nullable Baseline baseline,
        @Schema(description = "In the KPI's unit", examples = "34") BigDecimal targetValue,
        @Schema(examples = "2026-12-31") LocalDate dueDate,
        @Schema(
                        description =
                                "Straight from the baseline to the target, for each point of the series from the one that the"
                                        + " baseline's date is in to the one that the due date is in; empty without a baseline")
                List<LinePoint> line) {

    /** Where the KPI should stand at the end of a period, or on the due date where that comes first. */
    @Schema(name = "SeriesTargetPoint")
    record LinePoint(
            @Schema(examples = "2026-07-01") LocalDate periodStart,
            @Schema(description = "At the end of the period, or on the due date", examples = "29.0434782609")
                    BigDecimal value) {}

    static SeriesTarget of(KpiTargetFacts target, List<Period> periods) {
        Baseline baseline = target.baseline();
        return new SeriesTarget(
                target.id(),
                target.objectiveId(),
                target.orgUnitId(),
                baseline,
                target.targetValue(),
                target.dueDate(),
                baseline == null
                        ? List.of()
                        : periods.stream()
                                .filter(period -> period.end().isAfter(baseline.date())
                                        && !period.start().isAfter(target.dueDate()))
                                .map(period -> new LinePoint(period.start(), valueAt(period.end(), baseline, target)))
                                .toList());
    }

    private static BigDecimal valueAt(LocalDate day, Baseline baseline, KpiTargetFacts target) {
        long whole = ChronoUnit.DAYS.between(baseline.date(), target.dueDate());
        long elapsed = Math.min(whole, ChronoUnit.DAYS.between(baseline.date(), day));
        Fraction way = Fraction.of(target.targetValue()).minus(Fraction.of(baseline.value()));
        return Aggregate.rounded(Fraction.of(baseline.value()).plus(way.times(Fraction.of(elapsed, whole))));
    }
}
