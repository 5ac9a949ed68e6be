package io.throughline.roi.engine.audit;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.roi.engine.ChangeBasis;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A year's benefit that does not follow from its parts, and the mistakes by which somebody could have come to it.
 *
 * @param claimed what is said
 * @param follows the product of the parts
 */
record BenefitReadings(StatedLine line, StatedReturn whole, Money claimed, Money follows) {

    /** A mistake by which the benefit would be so many times what follows. */
    private record Reading(InputRule rule, @Nullable Fraction factor, String words) {}

    void audit(Findings at) {
        Posted posted = Posted.of(claimed);
        Reading fitting = Stream.of(ofTheChange(), ofTheParts(), ofThePeriods())
                .flatMap(List::stream)
                .filter(reading ->
                        reading.factor() != null && posted.says(follows.amount().times(reading.factor())))
                .findFirst()
                .orElse(new Reading(
                        InputRule.BENEFIT_NOT_FROM_PARTS, null, "the parts are right and the product is not"));
        AuditFigure said = AuditFigure.of(claimed);
        AuditFigure instead = AuditFigure.of(follows);
        at.add(
                fitting.rule(),
                said,
                instead,
                "%s is claimed, and %s = %s follows."
                        .formatted(said.text(), line.following().text(), instead.text()),
                fitting.words());
    }

    private List<Reading> ofTheChange() {
        Fraction measured = line.change().measured();
        Fraction improvement = line.following().improvement();
        return List.of(
                new Reading(
                        InputRule.SIGN_AGAINST_DIRECTION,
                        Fraction.ONE.negated(),
                        "a change for the worse was counted as an improvement, or the reverse"),
                new Reading(
                        InputRule.PERCENT_FOR_POINTS,
                        over(line.change().relative(), line.estimates().isEmpty() ? measured : null),
                        "the change in percent was multiplied in place of the difference"),
                new Reading(
                        InputRule.CONTRIBUTION_NOT_FROM_PARTS,
                        over(line.undiscounted(), improvement),
                        "the estimates were counted without contribution and confidence"));
    }

    private List<Reading> ofTheParts() {
        Integer everybody = whole.participants();
        boolean total = line.basis() == ChangeBasis.TOTAL;
        BigDecimal margin = line.unitValue() == null ? null : line.unitValue().profitMargin();
        return List.of(
                new Reading(
                        InputRule.REVENUE_AS_PROFIT,
                        margin == null || margin.signum() == 0 ? null : Fraction.ONE.dividedBy(Fraction.of(margin)),
                        "the revenue was counted in place of the profit"),
                new Reading(
                        total ? InputRule.SUBJECTS_ON_TOTAL : InputRule.BENEFIT_WITHOUT_DATA,
                        everybody == null || everybody < 2
                                ? null
                                : Fraction.of(everybody).dividedBy(Math.max(1, line.subjectsThatCount())),
                        total
                                ? "the total was multiplied by all participants"
                                : "all participants were counted, with data or without"));
    }

    private List<Reading> ofThePeriods() {
        Integer periods = line.following().periods();
        Stream<Reading> shorter = periods == null || periods < 2
                ? Stream.of()
                : Stream.of(new Reading(
                        InputRule.MONTHLY_FOR_YEARLY, Fraction.of(1, periods), "one period was counted for the year"));
        Stream<Reading> longer = Stream.of(Cadence.values())
                .filter(cadence -> cadence.periodsPerYear() > 1)
                .map(cadence -> new Reading(
                        InputRule.YEARLY_FOR_MONTHLY,
                        Fraction.of(cadence.periodsPerYear()),
                        "a year's benefit was multiplied by " + cadence.periodsPerYear() + " once more"));
        Stream<Reading> years = whole.beyondTheFirstYear()
                ? Stream.of(new Reading(
                        InputRule.BEYOND_FIRST_YEAR,
                        whole.yearsCounted(),
                        "the benefit of " + whole.benefitMonths() + " months was counted for a year's"))
                : Stream.of();
        return Stream.of(years, shorter, longer).flatMap(each -> each).toList();
    }

    private static @Nullable Fraction over(@Nullable Fraction part, @Nullable Fraction whole) {
        return part == null || whole == null || whole.signum() == 0 ? null : part.dividedBy(whole);
    }
}
