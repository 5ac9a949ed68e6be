package io.throughline.measurement.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI over time as clients see it, with all that a chart of it needs. */
@Schema(name = "KpiSeries")
record KpiSeries(
        @Schema(description = "What one point stands for; weeks start on Mondays", examples = "MONTH") Grain grain,
        @Schema(description = "The first day of the first point", examples = "2026-01-01") LocalDate from,
        @Schema(description = "The first day after the last point", examples = "2027-01-01") LocalDate to,
        @Schema(description = "The measurements are those that were known then; null for those known now") @Nullable Instant asOf,
        Scope scope,
        SeriesOfKpi series,
        @Schema(description = "Other KPIs on the same time axis, in the order of with") List<SeriesOfKpi> with,
        @Schema(description = "Null where none was asked for and the scope has no live one") @Nullable SeriesTarget target,
        @Schema(description = "Phases of the initiatives that are mapped to a target of this KPI, oldest first")
                List<SeriesAnnotation> annotations) {}
