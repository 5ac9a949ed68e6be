package io.throughline.roi;

import io.throughline.roi.engine.FittedPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A point of a series as a chart needs it. */
@Schema(name = "FittedPoint")
record FittedPointView(
        @Schema(description = "As the request has it", examples = "2025-09-01") @Nullable LocalDate periodStart,
        @Schema(description = "The period's number", examples = "7") @Nullable Long period,
        @Schema(description = "BEFORE or AFTER the program", examples = "AFTER") Side side,
        List<DriverValue> drivers,
        @Schema(examples = "94.4") BigDecimal value,
        @Schema(
                        description = "What the line from before says; beyond the program that is what would have come",
                        examples = "92.3")
                BigDecimal expected,
        @Schema(
                        description =
                                "What the value would lie in, two-sided, 95 percent; null before the program and without interval")
                @Nullable RangeView predictionInterval,
        @Schema(description = "What the line from after says; null where there is none", examples = "94.1") @Nullable BigDecimal fitted) {

    /** On which side of the program a point lies. */
    enum Side {
        BEFORE,
        AFTER
    }

    static FittedPointView of(FittedPoint fitted) {
        return new FittedPointView(
                fitted.point().start(),
                fitted.point().period(),
                fitted.after() ? Side.AFTER : Side.BEFORE,
                fitted.point().drivers().entrySet().stream()
                        .map(driver -> new DriverValue(driver.getKey(), driver.getValue()))
                        .toList(),
                fitted.point().value(),
                Figures.statistic(fitted.expected()),
                fitted.lower() == null || fitted.upper() == null
                        ? null
                        : new RangeView(Figures.statistic(fitted.lower()), Figures.statistic(fitted.upper())),
                Figures.statisticOrNull(fitted.fitted()));
    }
}
