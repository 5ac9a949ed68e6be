package io.throughline.roi.engine.audit;

import io.throughline.math.Money;
import io.throughline.roi.engine.ChangeBasis;
import org.jspecify.annotations.Nullable;

/**
 * One line looked at: first its parts, then whether its benefit follows from them, by the one reading that would explain
 * it where it does not.
 *
 * @param annualBenefit what is claimed of a year; null in another currency, or where it is not said
 */
record LineAudit(StatedLine line, StatedReturn whole, @Nullable Money annualBenefit) {

    static LineAudit of(StatedLine line, StatedReturn whole) {
        return new LineAudit(line, whole, whole.own(line.annualBenefit()));
    }

    /** What the statement itself takes the line to bring in a year. */
    @Nullable Money literal() {
        return annualBenefit != null ? annualBenefit : whole.own(line.literal().annualBenefit());
    }

    /** What the line would bring in a year; the claim itself where its parts are not said. */
    @Nullable Money follows() {
        Money product = product();
        if (product != null) {
            return product;
        }
        boolean untold = line.unitValue() == null || line.literal().annualBenefit() == null;
        return untold && !restsOnRevenue() ? annualBenefit : null;
    }

    private @Nullable Money product() {
        return whole.own(line.following().annualBenefit());
    }

    private boolean restsOnRevenue() {
        return line.unitValue() != null && line.unitValue().profit() == null;
    }

    void audit(Findings at) {
        line.change().audit(at);
        for (int i = 0; i < line.estimates().size(); i++) {
            line.estimates().get(i).audit(at.at("estimates").at(i));
        }
        Money product = product();
        Posted claimed = annualBenefit == null ? null : Posted.of(annualBenefit);
        if (claimed != null && product != null && claimed.says(product.amount())) {
            return;
        }
        auditParts(at);
        Money asSaid = whole.own(line.literal().annualBenefit());
        boolean consistent = claimed != null && asSaid != null && claimed.says(asSaid.amount());
        if (annualBenefit != null && product != null && !consistent) {
            new BenefitReadings(line, whole, annualBenefit, product).audit(at.at("annualBenefit"));
        }
    }

    private void auditParts(Findings at) {
        auditSubjects(at.at("subjects"));
        if (line.periodsPerYear() != null) {
            at.at("periodsPerYear").addIfFound(StatedPeriods.finding(line.periodsPerYear(), line.cadence()));
        }
        StatedUnitValue value = line.unitValue();
        if (value != null && value.isRevenue()) {
            auditRevenue(value, at.at("unitValue").at("basis"));
        }
    }

    private void auditSubjects(Findings at) {
        if (line.subjects() == null || line.subjects() <= line.subjectsThatCount()) {
            return;
        }
        boolean total = line.basis() == ChangeBasis.TOTAL;
        AuditFigure posted = AuditFigure.of(line.subjects(), FigureUnit.PEOPLE);
        AuditFigure follows = AuditFigure.of(line.subjectsThatCount(), FigureUnit.PEOPLE);
        at.add(
                total ? InputRule.SUBJECTS_ON_TOTAL : InputRule.BENEFIT_WITHOUT_DATA,
                posted,
                follows,
                total
                        ? "A total was multiplied by %d subjects once more%s.".formatted(line.subjects(), inMoney())
                        : "There are data of %d of %d subjects; the other %d contribute nothing%s."
                                .formatted(
                                        line.subjectsThatCount(),
                                        line.subjects(),
                                        line.subjects() - line.subjectsThatCount(),
                                        inMoney()),
                total ? "the change is already that of all subjects together" : "the change is that of one subject");
    }

    private void auditRevenue(StatedUnitValue value, Findings at) {
        String said = value.profitMargin() == null
                ? "A unit is valued by its revenue, and the margin that would turn it into profit is not said."
                : "A unit is valued by its revenue; at a margin of %s the profit is that share of it%s."
                        .formatted(
                                AuditFigure.of(value.profitMargin(), FigureUnit.SHARE)
                                        .text(),
                                inMoney());
        at.add(
                InputRule.REVENUE_AS_PROFIT,
                AuditFigure.of(value.value()),
                AuditFigure.ofNullable(value.profit()),
                said,
                "the unit value is revenue");
    }

    /** What it comes to, where that can be said. */
    private String inMoney() {
        Money before = literal();
        Money after = product();
        return before == null || after == null
                ? ""
                : ", which makes %s a year of %s"
                        .formatted(
                                AuditFigure.of(after).text(),
                                AuditFigure.of(before).text());
    }
}
