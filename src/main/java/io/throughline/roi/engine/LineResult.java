package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one benefit line brings, and why it brings no more.
 *
 * @param years whose benefit counts, above 0
 */
public record LineResult(BenefitLine line, MethodChoice choice, Fraction years) {

    static LineResult of(BenefitLine line, Fraction years) {
        return new LineResult(line, MethodChoice.of(line.methods(), line.scope()), years);
    }

    public Optional<Effect> headline() {
        return choice.headline().map(MethodResult::effect);
    }

    /** The headline improvement, positive is better, per subject and period or in total as the line's basis says. */
    public Figure<Fraction> improvement() {
        return headline().map(Effect::improvement).orElse(Figure.absent(noHeadline()));
    }

    /** The same, signed as measured. */
    public Figure<Fraction> change() {
        return improvement().map(line.kpi().direction()::mirror);
    }

    /** 100 x change / |reference|, such as 21.43 for a rise from 28 to 34 (P12). */
    public Figure<Fraction> relativeChangePercent() {
        Fraction reference = headline().map(Effect::reference).orElse(Fraction.ZERO);
        return change().then(change -> reference.signum() == 0
                ? Figure.absent(Reason.NO_REFERENCE)
                : Figure.of(change.times(Fraction.HUNDRED).dividedBy(reference.abs())));
    }

    /**
     * The benefit of a year: improvement x subjects with data x periods x unit value x adjustment, or why the line
     * claims no money. It may be negative, and is not floored.
     */
    public Figure<Money> annualBenefit() {
        if (line.intangible()) {
            return Figure.absent(Reason.INTANGIBLE);
        }
        return headline().filter(effect -> !effect.bearsMoney()).isPresent()
                ? Figure.absent(Reason.NO_ISOLATION)
                : improvement().then(improvement -> line.moneyPerUnit(line.subjectsWithData())
                        .map(perUnit -> perUnit.times(improvement)));
    }

    /** The benefit of a year x the years that count. */
    public Figure<Money> benefit() {
        return annualBenefit().map(annual -> annual.times(years));
    }

    public boolean claimsMoney() {
        return annualBenefit().known();
    }

    /** The improvement at which this line brings the money needed of it. */
    Figure<BreakEven> breakEven(Money needed) {
        return benefit().then(benefit -> moneyPerUnit().then(perUnit -> {
            if (needed.signum() <= 0) {
                return Figure.of(BreakEven.at(Fraction.ZERO, line.kpi().unit()));
            }
            return perUnit.signum() == 0
                    ? Figure.absent(Reason.NO_MONEY_PER_UNIT)
                    : Figure.of(BreakEven.at(needed.ratioTo(perUnit), line.kpi().unit()));
        }));
    }

    public Set<Flag> flags() {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        headline().ifPresent(effect -> flags.addAll(effect.flags()));
        if (restsOnUnvalidatedValue()) {
            flags.add(Flag.UNVALIDATED_UNIT_VALUE);
        }
        return Collections.unmodifiableSet(flags);
    }

    boolean restsOnUnvalidatedValue() {
        return claimsMoney() && line.unitValue() != null && !line.unitValue().validated();
    }

    /** The rules that acted on this line, from the most favorable reading of its data to what it claims. */
    List<RuleActed> rules(int participants) {
        List<RuleActed> rules = new ArrayList<>();
        choice.corrections().forEach(correction -> rules.add(inMoney(correction)));
        headline().map(Effect::corrections).orElse(List.of()).forEach(correction -> rules.add(inMoney(correction)));
        int without = participants - line.subjectsWithData();
        if (line.changeBasis() == ChangeBasis.PER_SUBJECT
                && without > 0
                && headline().isPresent()) {
            rules.add(
                    acted(ConservativeRule.NO_DATA_NO_BENEFIT, worthOf(without).map(Money::negated), List.of()));
        }
        if (line.intangible()) {
            rules.add(acted(ConservativeRule.INTANGIBLES_APART, worth().map(Money::negated), List.of()));
        } else if (annualBenefit().reason() == Reason.NO_ISOLATION) {
            rules.add(acted(ConservativeRule.NO_ISOLATION_NO_CLAIM, worth().map(Money::negated), List.of()));
        }
        if (restsOnUnvalidatedValue()) {
            // It holds the claim back and takes nothing from the total.
            rules.add(acted(
                    ConservativeRule.UNVALIDATED_IS_PROVISIONAL, worth().map(worth -> worth.minus(worth)), List.of()));
        }
        return rules;
    }

    private RuleActed inMoney(Correction correction) {
        Figure<Money> effect =
                correction.improvement().then(taken -> moneyPerUnit().map(perUnit -> perUnit.times(taken)));
        return acted(correction.rule(), effect, correction.items());
    }

    private RuleActed acted(ConservativeRule rule, Figure<Money> effect, List<String> items) {
        return new RuleActed(rule, line.id(), effect, items);
    }

    /** What a unit of improvement brings in all the years that count. */
    Figure<Money> moneyPerUnit() {
        return moneyPerUnit(line.subjectsWithData());
    }

    /** What a unit of improvement of so many subjects brings in all the years that count. */
    private Figure<Money> moneyPerUnit(int subjects) {
        return line.moneyPerUnit(subjects).map(annual -> annual.times(years));
    }

    /** What the improvement would be worth if any improvement could be claimed. */
    private Figure<Money> worth() {
        return worthOf(line.subjectsWithData());
    }

    private Figure<Money> worthOf(int subjects) {
        return improvement().then(improvement -> moneyPerUnit(subjects).map(perUnit -> perUnit.times(improvement)));
    }

    private Reason noHeadline() {
        return line.methods().isEmpty() ? Reason.NO_ISOLATION : Reason.NO_ADMISSIBLE_EFFECT;
    }
}
