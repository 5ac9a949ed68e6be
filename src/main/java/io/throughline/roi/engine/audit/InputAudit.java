package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.roi.engine.Figure;
import io.throughline.roi.engine.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of a statement found, and what the statement comes to where every finding is followed.
 *
 * @param findings the gravest first; none of a statement that fits
 * @param lines what each line brings in a year, in the order of the statement
 * @param benefit of the months that may count
 */
public record InputAudit(
        List<InputFinding> findings, List<Figure<Money>> lines, Figure<Money> benefit, Figure<Money> cost) {

    public InputAudit {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
    }

    public static InputAudit of(StatedReturn said) {
        Sums sums = Sums.of(said);
        Findings at = Findings.none();
        TotalsAudit totals = new TotalsAudit(said, sums);
        totals.auditCurrencies(at);
        for (int i = 0; i < sums.lines().size(); i++) {
            sums.lines().get(i).audit(at.at("lines").at(i));
        }
        totals.audit(at);
        new RatiosAudit(said, sums).audit(at);
        if (said.groups() != null) {
            said.groups().audit(at.at("control"));
        }
        return new InputAudit(
                at.all(),
                sums.lines().stream().map(line -> figure(line.follows())).toList(),
                figure(sums.followingBenefit()),
                figure(sums.followingCost()));
    }

    /** B - C. */
    public Figure<Money> netBenefit() {
        return benefit.then(earned -> cost.map(earned::minus));
    }

    /** B / C. */
    public Figure<Fraction> benefitCostRatio() {
        return benefit.then(earned -> cost.then(
                spent -> spent.signum() == 0 ? Figure.absent(Reason.NO_COST) : Figure.of(earned.ratioTo(spent))));
    }

    /** 100 (B - C) / C. */
    public Figure<Fraction> roiPercent() {
        return benefitCostRatio().map(ratio -> ratio.minus(Fraction.ONE).times(100));
    }

    private static Figure<Money> figure(@Nullable Money amount) {
        return amount == null ? Figure.absent(Reason.NOT_STATED) : Figure.of(amount);
    }
}
