package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.ForecastModel;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.Series;
import jakarta.validation.Valid;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What known drivers would have made of the measure: their influence fitted to at least 6 points before the program, and
 * 3 more than there are coefficients, or known already; evidence grade C.
 */
@Schema(name = "ForecastModelMethod")
record ForecastModelMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Valid @Schema(
                        description =
                                "Every point with its drivers; periods are needed for the test of autocorrelation alone")
                @Nullable SeriesRequest series,
        @Valid @Schema(description = "A model with known coefficients; instead of series") @Nullable ModelRequest model)
        implements MethodRequest {

    static final String KIND = "FORECAST_MODEL";

    @Override
    public IsolationMethod toEngine() {
        if (series != null) {
            return new ForecastModel(series.engineBefore(), series.engineAfter());
        }
        return model == null ? new ForecastModel(new Series(List.of()), new Series(List.of())) : model.toEngine();
    }

    @Override
    public Faults faults() {
        return new Faults()
                .addIf((series == null) == (model == null), ProblemType.SERIES_UNCLEAR, "", "takes series or model")
                .addAll("/series", series == null ? new Faults() : series.faults(true));
    }
}
