package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a program returned, every figure exact and following from the inputs.
 *
 * <p>With A the benefit of a year, B the benefit of the months that count, which is A x months / 12, and C the fully
 * loaded cost. Where rules were lifted, the inputs are those without them. Source of the ratios: Phillips, Return on
 * Investment in Training and Performance Improvement Programs, 2nd ed. 2003. Worked examples P1, P2, P5 and P8.
 */
public record RoiResult(
        RoiInputs inputs, List<LineResult> lines, FullyLoadedCost cost, List<RuleException.Granted> exceptions) {

    public RoiResult {
        lines = List.copyOf(lines);
        exceptions = List.copyOf(exceptions);
    }

    /** The same, with each lifted rule shown beside what it would have made of the inputs that were asked about. */
    RoiResult beside(RoiInputs asked) {
        return new RoiResult(inputs, lines, cost, RuleException.granted(asked, this));
    }

    /** A, the sum over the lines that claim money; absent where none may. */
    public Figure<Money> annualBenefit() {
        return sum(LineResult::annualBenefit);
    }

    /** B, the sum over the lines that claim money; absent where none may. */
    public Figure<Money> benefit() {
        return sum(LineResult::benefit);
    }

    private Figure<Money> sum(Function<LineResult, Figure<Money>> part) {
        return lines.stream()
                .map(part)
                .filter(Figure::known)
                .map(Figure::get)
                .reduce(Money::plus)
                .map(Figure::of)
                .orElse(Figure.absent(Reason.NO_ADMISSIBLE_BENEFIT));
    }

    /** B - C. */
    public Figure<Money> netBenefit() {
        return benefit().map(benefit -> benefit.minus(cost.total()));
    }

    /** BCR = B / C. */
    public Figure<Fraction> benefitCostRatio() {
        return benefit().then(this::perCost);
    }

    /** ROI % = 100 (B - C) / C, which is 100 (BCR - 1). */
    public Figure<Fraction> roiPercent() {
        return netBenefit().then(this::perCost).map(Fraction.HUNDRED::times);
    }

    /** 12 C / A: in how many months, at the pace of a year, the benefit pays for the cost. */
    public Figure<Fraction> paybackMonths() {
        return annualBenefit()
                .then(annual -> annual.signum() > 0
                        ? Figure.of(cost.total().ratioTo(annual).times(RoiInputs.MONTHS_IN_A_YEAR))
                        : Figure.absent(Reason.NEVER_PAYS_BACK));
    }

    public Figure<Money> costPerParticipant() {
        return perParticipant(cost.total());
    }

    public Figure<Money> benefitPerParticipant() {
        return benefit().then(this::perParticipant);
    }

    /** The factor C / B by which every line could shrink, or must grow, for the ROI to be 0. */
    public Figure<Fraction> breakEvenFactor() {
        return benefit()
                .then(benefit -> benefit.signum() > 0
                        ? Figure.of(cost.total().ratioTo(benefit))
                        : Figure.absent(Reason.NEVER_BREAKS_EVEN));
    }

    /** The improvement at which this line alone, the others fixed, would make the ROI 0: (C - B of the others) / value. */
    public Figure<BreakEven> breakEven(LineResult line) {
        return line.benefit()
                .then(own -> benefit().then(all -> line.breakEven(cost.total().minus(all.minus(own)))));
    }

    /** The program as an investment; absent where there is no benefit. */
    public Figure<CashFlows> cashFlow() {
        return ProgramCashFlow.of(this);
    }

    /** How sure the return is. */
    public Uncertainty uncertainty() {
        return Uncertainty.of(this);
    }

    /** The assumptions that the return rests on, the one that moves it most first; none where there is no return. */
    public List<Lever> levers() {
        return Lever.of(this);
    }

    /** The lines kept apart from money. */
    public List<LineResult> intangibles() {
        return lines.stream().filter(line -> line.line().intangible()).toList();
    }

    /** The lowest grade among the lines that carry money. */
    public Optional<Grade> grade() {
        return lines.stream()
                .filter(LineResult::claimsMoney)
                .flatMap(line -> line.headline().stream())
                .map(Effect::grade)
                .max(Comparator.naturalOrder());
    }

    public RoiStatus status() {
        return lines.stream().anyMatch(LineResult::restsOnUnvalidatedValue) ? RoiStatus.PROVISIONAL : RoiStatus.FINAL;
    }

    /** Every conservative rule that acted, line by line and then on the whole. */
    public List<RuleActed> rules() {
        List<RuleActed> rules = new ArrayList<>();
        lines.forEach(line -> rules.addAll(line.rules(inputs.participants())));
        if (benefit().known() && inputs.withinTheFirstYear()) {
            rules.add(new RuleActed(
                    ConservativeRule.FIRST_YEAR_ONLY, null, Figure.absent(Reason.UNKNOWN_AMOUNT), List.of()));
        }
        rules.addAll(cost.rules());
        if (inputs.purpose() == Purpose.EVALUATION) {
            rules.addAll(MostCredibleCost.rules(inputs));
        }
        return rules;
    }

    private Figure<Fraction> perCost(Money amount) {
        return cost.total().signum() == 0 ? Figure.absent(Reason.NO_COST) : Figure.of(amount.ratioTo(cost.total()));
    }

    private Figure<Money> perParticipant(Money amount) {
        return inputs.participants() == 0
                ? Figure.absent(Reason.NO_PARTICIPANTS)
                : Figure.of(amount.dividedBy(inputs.participants()));
    }
}
