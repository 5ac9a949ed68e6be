package io.throughline.roi;

import io.throughline.math.Cadence;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.Series;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The measure over time, before the program and after it, in any order and with gaps. */
@Schema(name = "SeriesRequest", examples = SeriesRequest.EXAMPLE)
record SeriesRequest(
        @Schema(description = "How long a period is; required where points have a periodStart", examples = "MONTHLY")
                @Nullable Cadence cadence,
        @Size(max = 20_000) @Schema(description = "What ended on or before the program's start")
                List<@Valid SeriesPointRequest> before,
        @Size(max = 20_000) @Schema(description = "What started on or after the program's end, and its lag")
                List<@Valid SeriesPointRequest> after) {

    static final String EXAMPLE =
            """
            {"cadence": "MONTHLY",
             "before": [{"periodStart": "2025-01-01", "value": 84.1}, {"periodStart": "2025-02-01", "value": 85.0},
                        {"periodStart": "2025-03-01", "value": 84.8}, {"periodStart": "2025-04-01", "value": 86.3},
                        {"periodStart": "2025-05-01", "value": 86.9}, {"periodStart": "2025-06-01", "value": 87.3}],
             "after": [{"periodStart": "2025-09-01", "value": 92.0}, {"periodStart": "2025-10-01", "value": 94.4}]}""";

    Series engineBefore() {
        return toEngine(before);
    }

    Series engineAfter() {
        return toEngine(after);
    }

    private Series toEngine(List<SeriesPointRequest> points) {
        return new Series(points.stream().map(point -> point.toEngine(cadence)).toList());
    }

    /**
     * What it says of itself and must not.
     *
     * @param driven whether its points may name drivers
     */
    Faults faults(boolean driven) {
        Faults faults = new Faults();
        faults.addIf(
                cadence == null && all().anyMatch(point -> point.periodStart() != null),
                ProblemType.MISSING,
                "/cadence",
                "is required where points have a periodStart");
        faults.addIf(
                all().anyMatch(point -> point.periodStart() != null)
                        && all().anyMatch(point -> point.periodStart() == null),
                ProblemType.SERIES_UNCLEAR,
                "",
                "takes periodStart in all points or in none");
        faults.addIf(
                !driven && all().anyMatch(point -> point.drivers() != null),
                ProblemType.SERIES_UNCLEAR,
                "",
                "has drivers, which belong to a forecast model");
        addPoints("/before/", before, faults);
        addPoints("/after/", after, faults);
        return faults;
    }

    private static void addPoints(String at, List<SeriesPointRequest> points, Faults faults) {
        for (int i = 0; i < points.size(); i++) {
            faults.addAll(at + i, points.get(i).faults());
        }
    }

    private Stream<SeriesPointRequest> all() {
        return Stream.concat(before.stream(), after.stream()).filter(Objects::nonNull);
    }
}
