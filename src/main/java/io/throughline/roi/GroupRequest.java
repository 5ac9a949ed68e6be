package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.GroupValues;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a group after the program: its mean in each period, or one mean, with n and spread where known. */
@Schema(name = "GroupValues")
record GroupRequest(
        @Size(max = 500) @Schema(description = "The group's mean in each period; gives a point and no interval")
                @Nullable List<BigDecimal> periodMeans,
        @Schema(description = "The group's mean, instead of periodMeans", examples = "12075") @Nullable BigDecimal mean,
        @Max(10_000_000) @Schema(
                        description = "How many subjects the mean is over; with standardDeviation it gives an interval",
                        minimum = "1",
                        examples = "46")
                @Nullable Integer n,
        @Schema(description = "Of the sample, by n - 1", minimum = "0", examples = "1450.5") @Nullable BigDecimal standardDeviation) {

    /** A group about which nothing is said is no fault: its method is not admissible, and the result says why. */
    GroupValues toEngine() {
        if (mean == null) {
            return new GroupValues.PeriodMeans(Objects.requireNonNullElse(periodMeans, List.of()));
        }
        return n == null || standardDeviation == null
                ? new GroupValues.PeriodMeans(List.of(mean))
                : new GroupValues.Sample(mean, n, standardDeviation);
    }

    Faults faults() {
        boolean oneForm = periodMeans == null || (mean == null && n == null && standardDeviation == null);
        boolean wholeSample = (n == null) == (standardDeviation == null) && (mean != null || n == null);
        return new Faults()
                .addIf(
                        !oneForm || !wholeSample,
                        ProblemType.GROUP_VALUES_UNCLEAR,
                        "",
                        "takes periodMeans, or mean, or mean with n and standardDeviation");
    }
}
