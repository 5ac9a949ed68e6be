package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.GroupValues;
import io.throughline.roi.engine.Proportion;
import io.throughline.roi.engine.RawSample;
import io.throughline.roi.engine.SampleWithError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a group on one side of the program, in one of five forms: a mean in each period; one mean, with n and
 * standard deviation or standard error where known; every subject's value; or successes out of trials.
 */
@Schema(name = "GroupValues")
record GroupRequest(
        @Size(max = 500) @Schema(description = "The group's mean in each period; gives a point and no interval")
                @Nullable List<BigDecimal> periodMeans,
        @Schema(description = "The group's mean, instead of periodMeans", examples = "12075") @Nullable BigDecimal mean,
        @Max(10_000_000) @Schema(
                        description =
                                "How many subjects the mean is over; with standardDeviation or standardError it gives"
                                        + " an interval",
                        minimum = "1",
                        examples = "46")
                @Nullable Integer n,
        @Schema(description = "Of the sample, by n - 1", minimum = "0", examples = "1450.5") @Nullable BigDecimal standardDeviation,
        @Schema(
                        description = "Of the mean, instead of standardDeviation: that over the root of n",
                        minimum = "0",
                        examples = "213.87")
                @Nullable BigDecimal standardError,
        @Size(max = 10_000) @Schema(description = "One value of each subject; gives an interval") @Nullable List<BigDecimal> values,
        @Max(100_000_000) @Schema(
                        description = "Of a percent KPI, with denominator: how many trials succeeded",
                        minimum = "0",
                        examples = "56")
                @Nullable Integer numerator,
        @Max(100_000_000) @Schema(
                        description = "How many trials there were; gives an interval in percentage points",
                        minimum = "0",
                        examples = "70")
                @Nullable Integer denominator) {

    /** A group about which nothing is said. */
    static final GroupRequest NOTHING = new GroupRequest(null, null, null, null, null, null, null, null);

    /** A group about which nothing is said is no fault: its method is not admissible, and the result says why. */
    GroupValues toEngine() {
        if (values != null) {
            return new RawSample(values);
        }
        if (numerator != null && denominator != null) {
            return new Proportion(numerator, denominator);
        }
        if (mean == null) {
            return new GroupValues.PeriodMeans(Objects.requireNonNullElse(periodMeans, List.of()));
        }
        if (n != null && standardError != null) {
            return new SampleWithError(mean, n, standardError);
        }
        return n == null || standardDeviation == null
                ? new GroupValues.PeriodMeans(List.of(mean))
                : new GroupValues.Sample(mean, n, standardDeviation);
    }

    Faults faults() {
        boolean said = mean != null || n != null || standardDeviation != null || standardError != null;
        boolean trials = numerator != null || denominator != null;
        long forms = Stream.of(periodMeans != null, values != null, said, trials)
                .filter(Boolean::booleanValue)
                .count();
        return new Faults()
                .addIf(
                        forms > 1 || (said && !wholeSample()) || (numerator == null) != (denominator == null),
                        ProblemType.GROUP_VALUES_UNCLEAR,
                        "",
                        "takes periodMeans, or mean, or mean with n and standardDeviation or standardError, or values,"
                                + " or numerator with denominator");
    }

    private boolean wholeSample() {
        boolean spread = standardDeviation != null || standardError != null;
        return mean != null && (n == null) != spread && (standardDeviation == null || standardError == null);
    }
}
