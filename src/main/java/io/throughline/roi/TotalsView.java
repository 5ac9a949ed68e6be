package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.Output;
import io.throughline.roi.engine.RoiResult;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a program brought and cost, and how the two compare. BCR and ROI are two figures: ROI % = 100 x (BCR - 1). */
@Schema(name = "RoiTotals")
record TotalsView(
        @Schema(description = "Of a year, of all lines that claim money") @Nullable MoneyAmount annualBenefit,
        @Schema(description = "annualBenefit x months of the benefit period / 12") @Nullable MoneyAmount benefit,
        @Schema(description = "Fully loaded, or the cost block says what is missing") MoneyAmount cost,
        @Schema(description = "benefit - cost") @Nullable MoneyAmount netBenefit,
        @Schema(description = "benefit / cost", examples = "2.176939") @Nullable BigDecimal benefitCostRatio,
        @Schema(description = "100 x netBenefit / cost", examples = "117.6939") @Nullable BigDecimal roiPercent,
        @Schema(description = "12 x cost / annualBenefit", examples = "5.51") @Nullable BigDecimal paybackMonths,
        @Nullable MoneyAmount costPerParticipant,
        @Nullable MoneyAmount benefitPerParticipant,
        @Schema(
                        description =
                                "cost / benefit: what every line could shrink to, or must grow to, for an ROI of 0",
                        examples = "0.459360578050")
                @Nullable BigDecimal breakEvenFactor,
        @Schema(description = "The figures that are null, by name, and why") Map<String, Remark> undefined) {

    static TotalsView of(RoiResult result) {
        Figures figures = new Figures();
        return new TotalsView(
                figures.money("annualBenefit", result.annualBenefit()),
                figures.money("benefit", result.benefit()),
                Figures.money(result.cost().total()),
                figures.money("netBenefit", result.netBenefit()),
                figures.number("benefitCostRatio", result.benefitCostRatio(), Output::benefitCostRatio),
                figures.number("roiPercent", result.roiPercent(), Output::roiPercent),
                figures.number("paybackMonths", result.paybackMonths(), Output::months),
                figures.money("costPerParticipant", result.costPerParticipant()),
                figures.money("benefitPerParticipant", result.benefitPerParticipant()),
                figures.statistic("breakEvenFactor", result.breakEvenFactor()),
                figures.undefined());
    }
}
