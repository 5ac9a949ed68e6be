package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ratios and the payback looked at. With B the benefit, C the cost and A a year's benefit: BCR = B / C, ROI = BCR - 1,
 * payback in months = 12 C / A. So a BCR of 3.86 is an ROI of 286 percent and not of 386.
 *
 * <p>Source: Rohs 2004, doi 10.12806/V3/I1/C1. Worked example P8.
 */
record RatiosAudit(StatedReturn said, Sums sums) {

    /** A mistake by which a ratio could have come to what is posted. */
    private record Reading(InputRule rule, @Nullable Fraction ratio, String words) {}

    /** What benefit and cost come to, and by how much that may be off because it was rounded itself. */
    private record Basis(Fraction bcr, Fraction slack, String words) {}

    void audit(Findings at) {
        for (int i = 0; i < said.ratios().size(); i++) {
            StatedRatio ratio = said.ratios().get(i);
            Basis basis = basis(ratio);
            if (basis != null) {
                audit(ratio, basis, at.at("ratios").at(i));
            }
        }
        auditPayback(at.at("paybackMonths"));
    }

    /** Benefit and cost, or the other ratio where they are not said. */
    private @Nullable Basis basis(StatedRatio ratio) {
        Money benefit = sums.claimedBenefit();
        Money cost = sums.claimedCost();
        if (benefit != null && cost != null) {
            return cost.signum() == 0
                    ? null
                    : new Basis(
                            benefit.ratioTo(cost),
                            Fraction.ZERO,
                            AuditFigure.of(benefit).text() + " over a cost of "
                                    + AuditFigure.of(cost).text());
        }
        if (ratio.label() == RatioLabel.BCR) {
            return null;
        }
        return said.ratios().stream()
                .filter(other -> other.label() == RatioLabel.BCR)
                .findFirst()
                .map(bcr -> new Basis(
                        bcr.plain(),
                        bcr.rounding(),
                        "a benefit-cost ratio of " + bcr.posted().text()))
                .orElse(null);
    }

    private static void audit(StatedRatio ratio, Basis basis, Findings at) {
        boolean roi = ratio.label() == RatioLabel.ROI;
        Fraction expected = roi ? basis.bcr().minus(Fraction.ONE) : basis.bcr();
        if (says(ratio, expected, basis)) {
            return;
        }
        Reading fitting = (roi ? readingsOfRoi(basis.bcr()) : readingsOfBcr(basis.bcr()))
                .filter(reading -> reading.ratio() != null && says(ratio, reading.ratio(), basis))
                .findFirst()
                .orElse(new Reading(
                        InputRule.RATIO_NOT_FROM_PARTS, null, "benefit and cost are right and the ratio is not"));
        AuditFigure instead = ratio.instead(expected);
        at.add(
                fitting.rule(),
                ratio.posted(),
                instead,
                "%s is claimed as %s; from %s %s follows."
                        .formatted(
                                ratio.posted().text(),
                                roi ? "ROI" : "BCR",
                                basis.words(),
                                (roi ? "an ROI of " : "a BCR of ") + instead.text()),
                fitting.words());
    }

    private static boolean says(StatedRatio ratio, Fraction plain, Basis basis) {
        return Posted.of(ratio.value())
                .allowing(ratio.unit().print(basis.slack()))
                .says(ratio.unit().print(plain));
    }

    private static Stream<Reading> readingsOfRoi(Fraction bcr) {
        Fraction roi = bcr.minus(Fraction.ONE);
        return Stream.of(
                new Reading(InputRule.BCR_LABELED_ROI, bcr, "benefit / cost, which is the benefit-cost ratio"),
                new Reading(
                        InputRule.NET_BENEFIT_AS_BENEFIT,
                        roi.minus(Fraction.ONE),
                        "the cost was taken off a benefit from which it had been taken already"),
                new Reading(
                        InputRule.RATIO_NOT_FROM_PARTS,
                        bcr.signum() == 0 ? null : roi.dividedBy(bcr),
                        "divided by the benefit and not by the cost"),
                new Reading(
                        InputRule.RATIO_NOT_FROM_PARTS, roi.dividedBy(100), "a ratio was posted as if it were percent"),
                new Reading(InputRule.RATIO_NOT_FROM_PARTS, roi.times(100), "percent were posted as if a ratio"));
    }

    private static Stream<Reading> readingsOfBcr(Fraction bcr) {
        Fraction roi = bcr.minus(Fraction.ONE);
        return Stream.of(
                new Reading(InputRule.ROI_LABELED_BCR, roi, "(benefit - cost) / cost, which is the ROI"),
                new Reading(InputRule.ROI_LABELED_BCR, roi.times(100), "the ROI in percent"),
                new Reading(
                        InputRule.RATIO_NOT_FROM_PARTS,
                        bcr.signum() == 0 ? null : Fraction.ONE.dividedBy(bcr),
                        "cost / benefit"));
    }

    private void auditPayback(Findings at) {
        BigDecimal months = said.paybackMonths();
        Money pace = sums.claimedPace();
        Money cost = sums.claimedCost();
        if (months == null || pace == null || cost == null) {
            return;
        }
        Posted posted = Posted.of(months);
        AuditFigure claimed = AuditFigure.of(months, FigureUnit.MONTHS);
        if (pace.signum() <= 0) {
            at.add(
                    InputRule.PAYBACK_NOT_FROM_PARTS,
                    claimed,
                    null,
                    "A benefit of " + AuditFigure.of(pace).text() + " a year never pays for its cost.",
                    "every month brings as much");
        } else if (!posted.says(payback(cost, pace))) {
            unlike(at, posted, claimed, cost, pace);
        }
    }

    private static void unlike(Findings at, Posted posted, AuditFigure claimed, Money cost, Money pace) {
        Money net = pace.minus(cost);
        boolean fromNet = net.signum() > 0 && posted.says(payback(cost, net));
        boolean inYears = posted.says(cost.ratioTo(pace));
        AuditFigure follows = AuditFigure.of(payback(cost, pace), FigureUnit.MONTHS);
        at.add(
                fromNet ? InputRule.PAYBACK_FROM_NET_BENEFIT : InputRule.PAYBACK_NOT_FROM_PARTS,
                claimed,
                follows,
                "%s is claimed; a cost of %s at %s a year pays back in %s."
                        .formatted(
                                claimed.text(),
                                AuditFigure.of(cost).text(),
                                AuditFigure.of(pace).text(),
                                follows.text()),
                fromNet
                        ? "12 x cost / (benefit - cost)"
                        : inYears
                                ? "years were posted as months"
                                : "cost and benefit are right and the payback is not");
    }

    private static Fraction payback(Money cost, Money aYear) {
        return cost.ratioTo(aYear).times(12);
    }
}
