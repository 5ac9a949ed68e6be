package io.throughline.roi;

import io.throughline.objective.kpi.ChangeUnit;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.Effect;
import io.throughline.roi.engine.Figure;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.engine.IsolationMethod;
import io.throughline.roi.engine.LineResult;
import io.throughline.roi.engine.MethodResult;
import io.throughline.roi.engine.Reason;
import io.throughline.roi.engine.RoiResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one line brings, by which method, how sure it is, and why it brings no more. */
@Schema(name = "RoiLine")
record LineView(
        @Schema(examples = "sales") String id,
        @Schema(examples = "More sales per associate") String name,
        KpiUsed kpi,
        ChangeBasis changeBasis,
        ChangeUnit changeUnit,
        @Schema(description = "Subjects with data; 1 where the basis is TOTAL", examples = "46") int subjects,
        @Schema(examples = "48") int periodsPerYear,
        @Nullable UnitValueUsed unitValue,
        @Schema(examples = "1") BigDecimal adjustment,
        @Schema(
                        description = "The method that speaks for the line; null where none is admissible",
                        examples = "POST_ONLY_CONTROL")
                @Nullable String headlineMethod,
        @Schema(description = "Of the headline", examples = "C") @Nullable Grade grade,
        @Schema(description = "Positive is better; in the KPI's unit, on the line's basis", examples = "1626") @Nullable BigDecimal improvement,
        @Schema(description = "The same, signed as measured, in changeUnit", examples = "1626") @Nullable BigDecimal change,
        @Schema(description = "100 x change / |what it is compared with|", examples = "15.561297") @Nullable BigDecimal relativeChangePercent,
        @Schema(description = "Of the improvement, two-sided, 95 percent") @Nullable RangeView interval,
        @Schema(description = "Of a judged improvement; null for a measured one") @Nullable RangeView scenarioRange,
        @Schema(description = "improvement x subjects x periodsPerYear x unit value x adjustment; may be negative")
                @Nullable MoneyAmount annualBenefit,
        @Schema(description = "annualBenefit x months of the benefit period / 12") @Nullable MoneyAmount benefit,
        @Nullable BreakEvenView breakEven,
        List<Remark> flags,
        @Schema(description = "All methods side by side, the best evidence grade first") List<MethodView> methods,
        @Schema(description = "The figures that are null for a reason, by name") Map<String, Remark> undefined) {

    static LineView of(LineUsed used, LineResult line, RoiResult result) {
        Figures figures = new Figures();
        Optional<Effect> headline = line.headline();
        return new LineView(
                used.id(),
                used.name(),
                used.kpi(),
                used.changeBasis(),
                ChangeUnit.valueOf(line.line().kpi().unit().changeUnit().name()),
                used.subjects(),
                used.periodsPerYear(),
                used.unitValue(),
                used.adjustment(),
                line.choice()
                        .headline()
                        .map(MethodResult::method)
                        .map(IsolationMethod::kind)
                        .orElse(null),
                headline.map(Effect::grade).orElse(null),
                figures.statistic("improvement", line.improvement()),
                figures.statistic("change", line.change()),
                figures.statistic("relativeChangePercent", line.relativeChangePercent()),
                figures.print(
                        "interval",
                        headline.map(Effect::interval).orElse(Figure.absent(Reason.NO_ADMISSIBLE_EFFECT)),
                        RangeView::of),
                headline.map(Effect::scenario).map(RangeView::of).orElse(null),
                figures.money("annualBenefit", line.annualBenefit()),
                figures.money("benefit", line.benefit()),
                figures.print("breakEven", result.breakEven(line), BreakEvenView::of),
                line.flags().stream().map(Remark::of).toList(),
                line.choice().results().stream()
                        .map(MethodView::of)
                        .sorted(MethodView.BY_GRADE)
                        .toList(),
                figures.undefined());
    }
}
