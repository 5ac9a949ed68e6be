package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.Utility;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is expected of training a group, to be judged before it is trained. */
@Schema(name = "UtilityRequest", examples = UtilityRequest.EXAMPLE)
record UtilityRequest(
        @Min(1) @Max(10_000_000) @Schema(description = "Those to be trained", examples = "200") Integer participants,
        @Schema(
                        description = "How long the effect is expected to last, above 0 and at most 100",
                        minimum = "0",
                        maximum = "100",
                        examples = "2")
                BigDecimal years,
        @Schema(description = "Expected difference of trained and untrained, in standard deviations", examples = "0.65")
                BigDecimal effectSize,
        @Schema(description = "What a standard deviation of performance is worth, of a person and year; at least 0")
                MoneyAmount standardDeviation,
        @Schema(description = "Of the whole program, at least 0") MoneyAmount cost,
        @Schema(
                        description =
                                "The share of the gain that goes with variable cost; negative where cost rises with"
                                        + " performance. 0 where omitted",
                        defaultValue = "0",
                        minimum = "-1",
                        maximum = "1",
                        examples = "-0.05")
                @Nullable BigDecimal variableCostShare,
        @Schema(description = "0 where omitted", defaultValue = "0", minimum = "0", maximum = "1", examples = "0.45")
                @Nullable BigDecimal taxRate,
        @Schema(
                        description = "A year's; 10 is 10 percent. Without it nothing is discounted",
                        minimum = "-99",
                        maximum = "1000",
                        examples = "10")
                @Nullable BigDecimal discountRatePercent) {

    /** Schmidt, Hunter and Pearlman 1982. */
    static final String EXAMPLE =
            """
            {"participants": 200, "years": 2, "effectSize": 0.65,
             "standardDeviation": {"amount": "10413", "currency": "USD"},
             "cost": {"amount": "100000", "currency": "USD"}}""";

    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(100);

    Utility toEngine() {
        checked().throwIfAny();
        return new Utility(
                participants,
                Fraction.of(years),
                Fraction.of(effectSize),
                standardDeviation.toMoney(),
                cost.toMoney(),
                new Utility.Economics(
                        UtilityAnalysisMethod.share(variableCostShare),
                        UtilityAnalysisMethod.share(taxRate),
                        CashFlowReader.rate(discountRatePercent)));
    }

    private Faults checked() {
        Faults faults = new Faults();
        CashFlowReader.checkRate(discountRatePercent, faults);
        faults.addIf(
                years.signum() <= 0 || years.compareTo(MOST_YEARS) > 0,
                ProblemType.OUT_OF_RANGE,
                "/years",
                "must be above 0 and at most 100");
        faults.addIf(
                standardDeviation.amount().signum() < 0,
                ProblemType.OUT_OF_RANGE,
                "/standardDeviation/amount",
                "must not be negative");
        faults.addIf(cost.amount().signum() < 0, ProblemType.OUT_OF_RANGE, "/cost/amount", "must not be negative");
        faults.addIf(
                !cost.currency().equals(standardDeviation.currency()),
                ProblemType.CURRENCY_MISMATCH,
                "/cost/currency",
                "must be that of the standard deviation");
        faults.addIf(outside(taxRate, 0), ProblemType.OUTSIDE_ZERO_TO_ONE, "/taxRate", "must be from 0 to 1");
        faults.addIf(
                outside(variableCostShare, -1), ProblemType.OUT_OF_RANGE, "/variableCostShare", "must be from -1 to 1");
        return faults;
    }

    private static boolean outside(@Nullable BigDecimal share, int least) {
        return share != null && (share.compareTo(BigDecimal.valueOf(least)) < 0 || share.compareTo(BigDecimal.ONE) > 0);
    }
}
