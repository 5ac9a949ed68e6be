package io.throughline.measurement.series;

import io.throughline.math.Period;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked for, once it is known to make sense. */
record SeriesQuestion(
        KpiFacts kpi,
        List<KpiFacts> with,
        Scope scope,
        Grain grain,
        Period span,
        @Nullable KpiTargetFacts target,
        @Nullable Instant asOf) {

    /** One for each point. */
    List<Period> periods() {
        return Stream.iterate(
                        grain.periodOf(span.start()),
                        period -> period.start().isBefore(span.end()),
                        period -> grain.periodOf(period.end()))
                .toList();
    }
}
