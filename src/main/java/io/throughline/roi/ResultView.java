package io.throughline.roi;

import io.throughline.math.Period;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.engine.LineResult;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiResult;
import io.throughline.roi.engine.RoiStatus;
import io.throughline.roi.engine.audit.CalculationAudit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a program returned, ready to be shown: every figure by its value, or null and the reason beside it. */
@Schema(name = "RoiResult")
record ResultView(
        @Schema(description = "ISO 4217, of every amount", examples = "USD") String currency,
        @Schema(examples = "46") int participants,
        @Schema(examples = "EVALUATION") Purpose purpose,
        @Schema(description = "Half-open: its end is the first day after it") Period benefitPeriod,
        @Schema(
                        description = "PROVISIONAL while money rests on a unit value that finance has not validated",
                        examples = "FINAL")
                RoiStatus status,
        @Schema(description = "The lowest among the lines that carry money; null where none does", examples = "C")
                @Nullable Grade grade,
        TotalsView totals,
        CostView cost,
        @Schema(description = "Without the intangible ones; by id") List<LineView> benefitLines,
        @Schema(description = "Kept apart: never part of the benefit; by id") List<LineView> intangibles,
        @Schema(description = "Every conservative rule that acted") List<RuleView> rules,
        @Schema(description = "Every conservative rule that was lifted, with both totals")
                List<RuleExceptionView> ruleExceptions,
        UncertaintyView uncertainty,
        @Schema(
                        description = "The program as an investment: costs on their days, benefit at the end of each"
                                + " month; null where there is no benefit")
                @Nullable CashFlowView cashFlow,
        @Schema(description = "Of an evaluation: the newest forecast of the initiative; null where there is none")
                @Nullable ForecastView forecast,
        @Schema(description = "What is worth a second look in the inputs; empty where nothing is")
                List<FindingView> inputFindings,
        @Schema(description = "Of the formulas", examples = "2.0") String engineVersion,
        @Schema(description = "Of the conservative rules", examples = "2.0") String ruleSetVersion) {

    static ResultView of(CalculationInputs inputs, RoiResult result) {
        List<LineView> tangible = new ArrayList<>();
        List<LineView> intangible = new ArrayList<>();
        for (int i = 0; i < inputs.benefitLines().size(); i++) {
            LineUsed used = inputs.benefitLines().get(i);
            LineResult line = result.lines().get(i);
            (used.intangible() ? intangible : tangible).add(LineView.of(used, line, result));
        }
        TotalsView totals = TotalsView.of(result);
        return new ResultView(
                inputs.currency().getCurrencyCode(),
                inputs.participants(),
                inputs.purpose(),
                inputs.benefitPeriod(),
                result.status(),
                result.grade().orElse(null),
                totals,
                CostView.of(inputs, result),
                tangible,
                intangible,
                result.rules().stream().map(RuleView::of).toList(),
                result.exceptions().stream().map(RuleExceptionView::of).toList(),
                UncertaintyView.of(inputs, result),
                cashFlow(inputs, result),
                ForecastView.of(inputs.forecast(), totals),
                CalculationAudit.of(result.inputs()).stream()
                        .map(FindingView::of)
                        .toList(),
                inputs.engineVersion(),
                inputs.ruleSetVersion());
    }

    private static @Nullable CashFlowView cashFlow(CalculationInputs inputs, RoiResult result) {
        return result.cashFlow().known()
                ? CashFlowView.of(
                        result.cashFlow().get(),
                        result.inputs().terms().discountRate(),
                        inputs.terms().discountRatePercent())
                : null;
    }
}
