package io.throughline.objective.kpi;

import io.throughline.math.Cadence;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What the figure of a KPI means. Whatever is in here cannot change without a new version of the KPI's definition. */
@Embeddable
record Definition(
        String formula,
        @Embedded Unit unit,
        @Nullable Integer scale,
        @Enumerated(EnumType.STRING) Direction direction,
        @Enumerated(EnumType.STRING) @Column(name = "time_aggregation") TimeAggregation timeAggregation,
        @Enumerated(EnumType.STRING) @Column(name = "unit_aggregation") UnitAggregation unitAggregation,
        @Enumerated(EnumType.STRING) Cadence cadence) {

    private static final int PERCENT = 100;

    Definition {
        // 28 percent is 28, whether the client says so or not.
        if (scale == null && unit.kind() == UnitKind.PERCENT) {
            scale = PERCENT;
        }
    }

    /** What is wrong with the definition itself. */
    Faults faults() {
        Faults faults = new Faults().addAll("/unit", unit.faults());
        switch (unit.kind()) {
            case RATE ->
                faults.addIf(
                        scale == null,
                        ProblemType.UNIT_MISMATCH,
                        "/scale",
                        "is required for a RATE: per 1, per 100, per 1000");
            case PERCENT ->
                faults.addIf(
                        scale != null && scale != PERCENT, ProblemType.UNIT_MISMATCH, "/scale", "is 100 for a PERCENT");
            case MONEY, COUNT, DURATION, SCORE ->
                faults.addIf(scale != null, ProblemType.UNIT_MISMATCH, "/scale", "belongs to PERCENT and RATE only");
        }
        return faults;
    }
}
