package io.throughline.roi;

import io.throughline.roi.engine.Interval;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A range of improvements, both ends included. */
@Schema(name = "ImprovementRange")
public record RangeView(
        @Schema(examples = "0.699") BigDecimal lower, @Schema(examples = "2.4598858") BigDecimal upper) {

    public static RangeView of(Interval interval) {
        return new RangeView(Figures.statistic(interval.lower()), Figures.statistic(interval.upper()));
    }

    static @Nullable RangeView ofNullable(@Nullable Interval interval) {
        return interval == null ? null : of(interval);
    }
}
