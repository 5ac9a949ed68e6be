package io.throughline.roi.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What an executive is told, in sentences: what came of the money, and how sure that is. */
final class Sentences {

    private static final BigDecimal A_HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.9");
    private static final BigDecimal ALMOST_NONE = new BigDecimal("0.1");

    private final RoiAnswer.Result result;
    private final boolean forecast;

    Sentences(RoiAnswer.Result result) {
        this.result = result;
        this.forecast = result.purpose().equals("FORECAST");
    }

    String headline() {
        RoiAnswer.Totals totals = result.totals();
        String cost = Words.money(totals.cost());
        if (totals.benefit() == null) {
            return "No return can be stated: %s. The program %s %s."
                    .formatted(Absent.why("benefit", totals.undefined()), forecast ? "will cost" : "cost", cost);
        }
        String benefit = Words.money(totals.benefit());
        if (totals.benefitCostRatio() == null || totals.roiPercent() == null) {
            return "The program %s %s; its return cannot be stated: %s."
                    .formatted(
                            forecast ? "is expected to bring" : "brought",
                            benefit,
                            Absent.why("roiPercent", totals.undefined()));
        }
        if (totals.benefitCostRatio().signum() <= 0) {
            return "The program %s %s and %s %s: nothing of what %s spent %s."
                    .formatted(
                            forecast ? "is expected to cost" : "cost",
                            cost,
                            forecast ? "to bring" : "brought",
                            benefit,
                            forecast ? "is" : "was",
                            forecast ? "will come back" : "came back");
        }
        return "Every %s spent %s %s %s."
                .formatted(
                        Words.one(result.currency()),
                        forecast ? "is expected to return" : "returned",
                        Words.rounded(totals.benefitCostRatio(), 2),
                        totals.benefitCostRatio().compareTo(BigDecimal.ONE) == 0
                                ? Words.one(result.currency())
                                : Words.several(result.currency()));
    }

    /** How sure it is, what it rests on, and when the money is back. */
    List<String> more() {
        List<String> sentences = new ArrayList<>();
        RoiAnswer.Totals totals = result.totals();
        if (totals.benefit() != null && totals.roiPercent() != null) {
            sentences.add("A benefit of %s against a cost of %s is an ROI of %s %%."
                    .formatted(
                            Words.money(totals.benefit()),
                            Words.money(totals.cost()),
                            Words.rounded(totals.roiPercent(), 2)));
        }
        if (totals.paybackMonths() != null) {
            sentences.add("At a year's pace the cost is paid back after %s months."
                    .formatted(Words.number(totals.paybackMonths())));
        }
        sentences.addAll(sureness());
        if (result.grade() != null) {
            sentences.add("The evidence is of grade %s on a scale from A to E: %s."
                    .formatted(result.grade(), Grades.of(result.grade())));
        }
        if (result.status().equals("PROVISIONAL")) {
            sentences.add("It is provisional: finance has not validated what a unit of improvement is worth.");
        }
        return sentences;
    }

    private List<String> sureness() {
        RoiAnswer.Uncertainty uncertainty = result.uncertainty();
        List<String> sentences = new ArrayList<>();
        if (result.totals().benefit() == null) {
            return sentences;
        }
        if (uncertainty == null) {
            sentences.add("How sure that is was not worked out when this calculation was made.");
            return sentences;
        }
        if (uncertainty.probabilityAboveZero() == null) {
            sentences.add("How sure that is cannot be put into a number: %s."
                    .formatted(Absent.why("probabilityAboveZero", uncertainty.undefined())));
        } else {
            sentences.add("We are %s sure that the program more than %s for itself."
                    .formatted(
                            chance(uncertainty.probabilityAboveZero().multiply(A_HUNDRED)),
                            forecast ? "pays" : "paid"));
        }
        if (uncertainty.probabilityAboveTarget() != null && uncertainty.targetRoiPercent() != null) {
            sentences.add("We are %s sure that the ROI is above its target of %s %%."
                    .formatted(
                            chance(uncertainty.probabilityAboveTarget().multiply(A_HUNDRED)),
                            Words.number(uncertainty.targetRoiPercent())));
        }
        if (uncertainty.roiPercentInterval() != null) {
            sentences.add("With 95 % confidence the ROI lies between " + ends(uncertainty.roiPercentInterval()) + ".");
        }
        if (uncertainty.scenarioRange() != null) {
            sentences.add("By the judgement of those who were asked it lies between "
                    + ends(uncertainty.scenarioRange()) + ".");
        }
        return sentences;
    }

    private static String ends(RoiAnswer.Range range) {
        return Words.rounded(range.lower(), 1) + " % and " + Words.rounded(range.upper(), 1) + " %";
    }

    /** Nobody is sure of everything. */
    private static String chance(BigDecimal percent) {
        if (percent.compareTo(ALMOST_ALL) > 0) {
            return "more than 99.9 %";
        }
        return percent.compareTo(ALMOST_NONE) < 0 ? "less than 0.1 %" : Words.rounded(percent, 1) + " %";
    }
}
