package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.Certainty;
import io.throughline.roi.engine.Effect;
import io.throughline.roi.engine.EstimateSource;
import io.throughline.roi.engine.Estimates;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.MethodResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one method says of a line's improvement, and whether it speaks for the line. */
@Schema(name = "RoiMethod")
public record MethodView(
        @Schema(examples = "POST_ONLY_CONTROL") String kind,
        @Schema(
                        description =
                                "A randomized control, B control with a pre-period, C post-only control or one whose"
                                        + " trend parted before, D estimates, E before and after only",
                        examples = "C")
                Grade grade,
        @Schema(description = "Whether its minimum data are met", examples = "true") boolean admissible,
        @Schema(description = "Whether it speaks for the line", examples = "true") boolean headline,
        @Schema(description = "Why it is not the headline; null for the headline") @Nullable Remark passedOver,
        @Schema(description = "Positive is better; in the KPI's unit", examples = "1626") @Nullable BigDecimal improvement,
        @Schema(
                        description = "The improvement had no estimate been excluded; null for other methods",
                        examples = "1626")
                @Nullable BigDecimal improvementWithExcluded,
        @Schema(description = "What the change is compared with; null where the method knows none", examples = "10449")
                @Nullable BigDecimal reference,
        @Schema(
                        description = "What before and after alone would show; null where the method knows no before",
                        examples = "400")
                @Nullable BigDecimal unisolatedImprovement,
        @Schema(description = "Of the improvement, in its unit", examples = "302.5") @Nullable BigDecimal standardError,
        @Schema(description = "Of Student's t; null where there is no interval or it is by the normal distribution")
                @Nullable BigDecimal degreesOfFreedom,
        @Schema(
                        description = "Two-sided, of no improvement; null without interval",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.002833")
                @Nullable BigDecimal pValue,
        @Schema(description = "Two-sided, 95 percent") @Nullable RangeView interval,
        @Schema(description = "The range of a judgement; null for what was measured") @Nullable RangeView scenarioRange,
        @Schema(
                        description = "How many subjects, points or respondents it rests on; null where not known",
                        examples = "92")
                @Nullable Integer n,
        @Schema(description = "What must be true for the improvement to be the program's") List<Remark> assumptions,
        @Schema(description = "What was looked at to see whether it is") List<DiagnosticView> diagnostics,
        List<Remark> flags,
        @Schema(description = "The regression behind it, chart-ready; null where there is none") @Nullable RegressionView regression,
        @Schema(description = "Every estimate with its fate, by respondent; null for other methods") @Nullable List<EstimateView> estimates,
        @Schema(description = "Who judged; null for other methods and where not said", examples = "PARTICIPANT")
                @Nullable EstimateSource estimateSource,
        @Schema(
                        description = "How many were asked and did not say enough to count; null for other methods",
                        examples = "0")
                @Nullable Integer nonRespondents,
        @Schema(description = "The figures that are null for a reason, by name") Map<String, Remark> undefined) {

    /** The most credible first. */
    public static final Comparator<MethodView> BY_GRADE =
            Comparator.comparing(MethodView::grade).thenComparing(MethodView::kind);

    public static MethodView of(MethodResult result) {
        Effect effect = result.effect();
        Figures figures = new Figures();
        return new MethodView(
                result.method().kind(),
                effect.grade(),
                effect.admissible(),
                result.isHeadline(),
                result.passedOver() == null ? null : Remark.of(result.passedOver()),
                figures.statistic("improvement", effect.improvement()),
                Figures.statisticOrNull(effect.improvementWithExcluded()),
                Figures.statisticOrNull(effect.reference()),
                Figures.statisticOrNull(effect.unisolated()),
                certain(effect, Certainty::standardError),
                certain(effect, Certainty::degreesOfFreedom),
                certain(effect, Certainty::pValue),
                figures.print("interval", effect.interval(), RangeView::of),
                RangeView.ofNullable(effect.scenario()),
                effect.n(),
                result.method().assumptions().stream().map(Remark::of).toList(),
                effect.diagnostics().stream().map(DiagnosticView::of).toList(),
                effect.flags().stream().map(Remark::of).toList(),
                effect.fit() == null ? null : RegressionView.of(effect.fit()),
                estimates(result.method()),
                result.method() instanceof Estimates estimates ? estimates.source() : null,
                result.method() instanceof Estimates estimates ? estimates.silent() : null,
                figures.undefined());
    }

    private static @Nullable BigDecimal certain(Effect effect, Function<Certainty, @Nullable Fraction> part) {
        return effect.certainty().known()
                ? Figures.statisticOrNull(part.apply(effect.certainty().get()))
                : null;
    }

    private static @Nullable List<EstimateView> estimates(IsolationMethod method) {
        return method instanceof Estimates estimates
                ? estimates.items().stream()
                        .map(EstimateView::of)
                        .sorted(Comparator.comparing(EstimateView::respondent))
                        .toList()
                : null;
    }
}
