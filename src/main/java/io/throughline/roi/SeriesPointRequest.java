package io.throughline.roi;

import io.throughline.math.Cadence;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.Point;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One value of the measure, with its place in time or the drivers behind it. */
@Schema(name = "SeriesValue")
record SeriesPointRequest(
        @Schema(description = "A day in the period, by the series' cadence; instead of period", examples = "2026-01-01")
                @Nullable LocalDate periodStart,
        @Min(-1_000_000) @Max(1_000_000) @Schema(
                        description = "The period's number: neighbors differ by 1, a gap leaves numbers out",
                        examples = "7")
                @Nullable Integer period,
        @Size(max = 20) @Schema(description = "Of a forecast model alone, the same ones in every point") @Nullable List<@Valid DriverValue> drivers,
        @Schema(description = "In the KPI's unit", examples = "87.3") BigDecimal value) {

    /** A point that says nothing of its time, or whose series lacks a cadence, is refused elsewhere. */
    Point toEngine(@Nullable Cadence cadence) {
        Point point = new Point(number(cadence), periodStart, Collections.emptySortedMap(), value);
        if (driven().isEmpty()) {
            return point;
        }
        TreeMap<String, BigDecimal> byName = new TreeMap<>();
        driven().forEach(driver -> byName.put(driver.name(), driver.value()));
        return point.drivenBy(byName);
    }

    private @Nullable Long number(@Nullable Cadence cadence) {
        if (period != null) {
            return period.longValue();
        }
        return periodStart == null || cadence == null ? null : (Long) cadence.indexOf(periodStart);
    }

    private List<DriverValue> driven() {
        return Objects.requireNonNullElse(drivers, List.of());
    }

    Faults faults() {
        return new Faults()
                .addIf(
                        period != null && periodStart != null,
                        ProblemType.SERIES_UNCLEAR,
                        "",
                        "takes period or periodStart")
                .addIf(
                        driven().stream().map(DriverValue::name).distinct().count() < driven().size(),
                        ProblemType.DRIVERS_DIFFER,
                        "/drivers",
                        "names a driver twice");
    }
}
