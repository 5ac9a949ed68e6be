package io.throughline.roi;

import io.throughline.roi.engine.Certainty;
import io.throughline.roi.engine.Fit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The regression behind an improvement, with every point beside what the line says of it. */
@Schema(name = "RoiRegression")
record RegressionView(
        @Schema(description = "intercept, trend, levelChange and slopeChange, or the drivers by name")
                List<CoefficientView> coefficients,
        @Schema(description = "The share of the variance that it explains", examples = "0.999993745884") @Nullable BigDecimal rSquared,
        @Schema(description = "Of the residuals, in the KPI's unit", examples = "0.884796396144") @Nullable BigDecimal residualStandardDeviation,
        @Schema(description = "How many points it is fitted to", examples = "36") int n,
        @Schema(description = "n less the number of coefficients", examples = "34") int degreesOfFreedom,
        @Schema(description = "How the standard errors are reckoned", examples = "ORDINARY") Fit.Errors errors,
        @Schema(description = "Of Newey and West's errors, in periods; null for others", examples = "3") @Nullable Integer lag,
        @Schema(
                        description =
                                "Of the improvement, if errors of neighboring periods are correlated as the residuals are")
                @Nullable BigDecimal correctedStandardError,
        @Schema(
                        description = "By the corrected standard error; two-sided, of no improvement",
                        minimum = "0",
                        maximum = "1")
                @Nullable BigDecimal correctedPValue,
        @Schema(description = "By the corrected standard error; two-sided, 95 percent") @Nullable RangeView correctedInterval,
        @Schema(description = "In the order of time") List<FittedPointView> points,
        @Schema(description = "The figures that are null for a reason, by name") Map<String, Remark> undefined) {

    static RegressionView of(Fit fit) {
        Figures figures = new Figures();
        return new RegressionView(
                fit.coefficients().stream().map(CoefficientView::of).toList(),
                figures.statistic("rSquared", fit.rSquared()),
                figures.statistic("residualStandardDeviation", fit.residualDeviation()),
                fit.n(),
                fit.degreesOfFreedom(),
                fit.errors(),
                fit.lag(),
                figures.statistic("correctedStandardError", fit.corrected().map(Certainty::standardError)),
                figures.statistic("correctedPValue", fit.corrected().map(Certainty::pValue)),
                figures.print("correctedInterval", fit.corrected().map(Certainty::interval), RangeView::of),
                fit.points().stream().map(FittedPointView::of).toList(),
                figures.undefined());
    }
}
