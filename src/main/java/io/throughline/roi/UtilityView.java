package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.Output;
import io.throughline.roi.engine.Utility;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What training a group is expected to bring. */
@Schema(name = "UtilityAnalysis")
record UtilityView(
        @Schema(description = "What the gain in performance is worth today, after variable cost and tax")
                MoneyAmount gain,
        @Schema(description = "After tax") MoneyAmount cost,
        @Schema(description = "gain - cost: the change in utility") MoneyAmount netUtility,
        @Schema(description = "100 x netUtility / cost", examples = "2607.38") @Nullable BigDecimal roiPercent,
        @Schema(description = "The effect size at which netUtility is 0", examples = "0.0240084509747") @Nullable BigDecimal breakEvenEffectSize,
        @Schema(description = "The worth of a standard deviation at which netUtility is 0") @Nullable MoneyAmount breakEvenStandardDeviation,
        @Schema(description = "The figures that are null, by name, and why") Map<String, Remark> undefined) {

    static UtilityView of(Utility utility) {
        Figures figures = new Figures();
        return new UtilityView(
                Figures.money(utility.gain()),
                Figures.money(utility.costAfterTax()),
                Figures.money(utility.net()),
                figures.number("roiPercent", utility.roiPercent(), Output::roiPercent),
                figures.statistic("breakEvenEffectSize", utility.breakEvenEffectSize()),
                figures.money("breakEvenStandardDeviation", utility.breakEvenStandardDeviation()),
                figures.undefined());
    }
}
