package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.Series;
import io.throughline.roi.engine.TrendLine;
import jakarta.validation.Valid;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The trend of at least 6 points before the program, carried on; evidence grade C. */
@Schema(name = "TrendLineMethod")
record TrendLineMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Valid @Nullable SeriesRequest series,
        @Valid @Schema(description = "The figures of a trend whose points are lost; instead of series") @Nullable ProjectionRequest projection)
        implements MethodRequest {

    static final String KIND = "TREND_LINE";

    @Override
    public IsolationMethod toEngine() {
        if (series != null) {
            return new TrendLine(series.engineBefore(), series.engineAfter());
        }
        return projection == null ? new TrendLine(new Series(List.of()), new Series(List.of())) : projection.toEngine();
    }

    @Override
    public Faults faults() {
        return new Faults()
                .addIf(
                        (series == null) == (projection == null),
                        ProblemType.SERIES_UNCLEAR,
                        "",
                        "takes series or projection")
                .addAll("/series", series == null ? new Faults() : series.faults(false));
    }
}
