package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.SegmentedRegression;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line before the program and another after it, of at least 8 points each; evidence grade C. */
@Schema(name = "SegmentedRegressionMethod")
record SegmentedRegressionMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Valid SeriesRequest series,
        @Max(1000) @Schema(
                        description =
                                "Of Newey and West's errors, in periods; floor(4 (n / 100)^(2/9)) of n points where omitted",
                        minimum = "0",
                        examples = "3")
                @Nullable Integer lag)
        implements MethodRequest {

    static final String KIND = "SEGMENTED_REGRESSION";

    @Override
    public IsolationMethod toEngine() {
        return new SegmentedRegression(series.engineBefore(), series.engineAfter(), lag);
    }

    @Override
    public Faults faults() {
        return new Faults().addAll("/series", series.faults(false));
    }
}
