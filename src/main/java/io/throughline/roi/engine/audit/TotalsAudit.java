package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.roi.engine.CostCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The benefit and the cost looked at: whether they are the sums of their parts, and whether all parts are there. */
record TotalsAudit(StatedReturn said, Sums sums) {

    void audit(Findings at) {
        auditBenefit(at);
        auditCost(at);
        auditCategories(at.at("costs"));
    }

    private void auditBenefit(Findings at) {
        Money claimed = said.own(said.benefit());
        Money byLines = sums.claimedOfAYear();
        if (claimed == null || byLines == null) {
            if (said.beyondTheFirstYear()) {
                beyond(at.at("benefitMonths"), claimed, sums.followingBenefit());
            }
            return;
        }
        Posted posted = Posted.of(claimed);
        Money expected = byLines.times(said.yearsAdmitted());
        Money follows = sums.followingBenefit();
        if (posted.says(expected.amount()) || (follows != null && posted.says(follows.amount()))) {
            return;
        }
        if (said.beyondTheFirstYear()
                && posted.says(byLines.times(said.yearsCounted()).amount())) {
            beyond(at.at("benefitMonths"), claimed, follows);
        } else {
            unlike(at.at("benefit"), claimed, expected, follows);
        }
    }

    private void beyond(Findings at, @Nullable Money claimed, @Nullable Money follows) {
        String counted = said.benefitMonths() + " months of benefit are counted"
                + (claimed == null ? "" : ", " + AuditFigure.of(claimed).text())
                + ", and nothing beyond the first year was declared before the launch"
                + (claimed == null || follows == null
                        ? ""
                        : "; the first year brings " + AuditFigure.of(follows).text());
        at.add(
                InputRule.BEYOND_FIRST_YEAR,
                claimed == null ? AuditFigure.of(said.benefitMonths(), FigureUnit.MONTHS) : AuditFigure.of(claimed),
                claimed == null ? AuditFigure.of(12, FigureUnit.MONTHS) : AuditFigure.ofNullable(follows),
                counted + ".",
                "every month brings as much");
    }

    private void unlike(Findings at, Money claimed, Money expected, @Nullable Money follows) {
        Posted posted = Posted.of(claimed);
        Money cost = sums.claimedCost();
        InputRule rule = InputRule.TOTAL_NOT_FROM_LINES;
        String reading = "the lines are right and the sum is not";
        if (cost != null && posted.says(expected.minus(cost).amount())) {
            rule = InputRule.NET_BENEFIT_AS_BENEFIT;
            reading = "the cost was taken off already";
        } else if (posted.says(expected.dividedBy(12).amount())) {
            rule = InputRule.MONTHLY_FOR_YEARLY;
            reading = "a month's benefit stands for the whole";
        } else if (posted.says(expected.times(Fraction.of(12)).amount())) {
            rule = InputRule.YEARLY_FOR_MONTHLY;
            reading = "a year's benefit was multiplied by 12 once more";
        }
        at.add(
                rule,
                AuditFigure.of(claimed),
                AuditFigure.ofNullable(follows),
                "The benefit is claimed to be %s; the lines come to %s."
                        .formatted(
                                AuditFigure.of(claimed).text(),
                                AuditFigure.of(expected).text()),
                reading);
    }

    private void auditCost(Findings at) {
        Money claimed = said.own(said.cost());
        Money sum = sums.followingCost();
        if (claimed != null && sum != null && !Posted.of(claimed).says(sum.amount())) {
            at.at("cost")
                    .add(
                            InputRule.COST_NOT_FROM_PARTS,
                            AuditFigure.of(claimed),
                            AuditFigure.of(sum),
                            "The cost is claimed to be %s; its categories come to %s."
                                    .formatted(
                                            AuditFigure.of(claimed).text(),
                                            AuditFigure.of(sum).text()),
                            "the categories are right and the sum is not");
        }
    }

    /** Of a cost that is not broken down nobody can say what is missing. */
    private void auditCategories(Findings at) {
        Set<CostCategory> missing = EnumSet.allOf(CostCategory.class);
        said.costs().forEach(cost -> missing.remove(cost.category()));
        missing.removeAll(said.declaredZero());
        if (said.costs().isEmpty() || missing.isEmpty()) {
            return;
        }
        List<String> names = missing.stream().map(CostCategory::name).toList();
        at.add(
                InputRule.NOT_FULLY_LOADED,
                AuditFigure.ofNullable(sums.followingCost()),
                null,
                "%d of %d cost categories are neither counted nor said to be zero: %s; the true cost is not lower and the"
                                .formatted(missing.size(), CostCategory.values().length, words(names))
                        + " true return not higher.",
                "what is not listed was not counted",
                names);
    }

    private static String words(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /** Every amount that is not in the statement's own currency. */
    void auditCurrencies(Findings at) {
        foreign(at.at("benefit"), said.benefit());
        foreign(at.at("cost"), said.cost());
        for (int i = 0; i < said.costs().size(); i++) {
            foreign(at.at("costs").at(i).at("amount"), said.costs().get(i).amount());
        }
        for (int i = 0; i < said.lines().size(); i++) {
            StatedLine line = said.lines().get(i);
            foreign(at.at("lines").at(i).at("annualBenefit"), line.annualBenefit());
            foreign(
                    at.at("lines").at(i).at("unitValue").at("value"),
                    line.unitValue() == null ? null : line.unitValue().value());
        }
    }

    private void foreign(Findings at, @Nullable Money amount) {
        if (amount != null && said.own(amount) == null) {
            at.add(
                    InputRule.CURRENCY_MISMATCH,
                    AuditFigure.of(amount),
                    null,
                    "%s stands in a statement in %s, and no dated rate turns one into the other."
                            .formatted(AuditFigure.of(amount).text(), said.currency()),
                    "the amount was left out of every sum, and whatever rests on it is not said",
                    List.of());
        }
    }
}
