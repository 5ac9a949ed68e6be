package io.throughline.roi.study;

import io.throughline.math.Fraction;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.validation.constraints.Max;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the program costs and what an improvement is worth, from which follows the smallest one that pays. */
@Schema(name = "StudyBreakEvenRequest")
record BreakEvenRequest(
        @Schema(description = "Of the whole program, fully loaded; not negative") MoneyAmount cost,
        @Schema(description = "Of one unit of improvement, for one subject in one period; above 0")
                MoneyAmount unitValue,
        @Max(10_000_000) @Schema(description = "All who would improve", minimum = "1", examples = "46")
                Integer subjects,
        @Max(365) @Schema(description = "The KPI's periods in the benefit year", minimum = "1", examples = "48")
                Integer periodsPerYear) {

    /** Cost / (unit value x subjects x periods): at this improvement per subject and period the ROI is 0. */
    Fraction improvement() {
        return Fraction.of(cost.amount())
                .dividedBy(Fraction.of(unitValue.amount()).times(subjects).times(periodsPerYear));
    }

    Faults faults() {
        return new Faults()
                .addIf(cost.amount().signum() < 0, ProblemType.OUT_OF_RANGE, "/cost", "must not be negative")
                .addIf(unitValue.amount().signum() <= 0, ProblemType.OUT_OF_RANGE, "/unitValue", "must be above 0")
                .addIf(
                        !cost.currency().equals(unitValue.currency()),
                        ProblemType.CURRENCY_MISMATCH,
                        "/unitValue",
                        "must be in the currency of the cost")
                .addIf(subjects < 1, ProblemType.OUT_OF_RANGE, "/subjects", "must be at least 1")
                .addIf(periodsPerYear < 1, ProblemType.OUT_OF_RANGE, "/periodsPerYear", "must be at least 1");
    }
}
