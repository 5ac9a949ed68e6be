package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.roi.engine.Lever.Kind;
import io.throughline.roi.engine.Lever.Range;
import io.throughline.roi.engine.Lever.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Moves one assumption at a time to see which one a return rests on most. Source: Howard 1988, Decision Analysis: Practice
 * and Promise, Management Science 34(6), where the diagram has its name.
 */
record Tornado(RoiResult result) {

    private static final Fraction LESS = Fraction.of(9, 10);
    private static final Fraction MORE = Fraction.of(11, 10);

    List<Lever> levers() {
        List<Lever> levers = new ArrayList<>();
        result.lines().stream().filter(LineResult::claimsMoney).forEach(line -> addOf(line, levers));
        Money cost = result.cost().total();
        levers.add(lever(Kind.COST, Unit.MONEY, cost.amount(), LESS, MORE, this::atCost));
        levers.add(lever(
                Kind.HORIZON, Unit.MONTHS, Fraction.of(result.inputs().benefitMonths()), LESS, MORE, factor -> returns()
                        .percent()
                        .plus(gained(result.benefit().get(), factor))));
        levers.sort(Comparator.comparing(Lever::swing)
                .reversed()
                .thenComparing(Lever::kind)
                .thenComparing(lever -> String.valueOf(lever.lineId())));
        return levers;
    }

    private void addOf(LineResult line, List<Lever> levers) {
        BenefitLine said = line.line();
        levers.add(effect(line));
        if (said.unitValue() != null) {
            Fraction value = said.unitValue().amount().amount();
            levers.add(ofLine(line, Kind.UNIT_VALUE, Unit.MONEY, value, MORE));
        }
        Fraction adjustment = Fraction.of(said.adjustment());
        if (adjustment.signum() > 0) {
            Fraction most = Fraction.ONE.dividedBy(adjustment);
            levers.add(ofLine(line, Kind.ADJUSTMENT, Unit.SHARE, adjustment, most.compareTo(MORE) < 0 ? most : MORE));
        }
        line.choice()
                .headline()
                .map(MethodResult::method)
                .filter(Estimates.class::isInstance)
                .map(Estimates.class::cast)
                .ifPresent(estimates -> levers.add(confidence(line, estimates)));
    }

    private Lever effect(LineResult line) {
        Fraction improvement = line.improvement().get();
        Figure<Interval> known = Uncertainty.range(line);
        Interval range = known.known() ? known.get() : around(improvement);
        Interval percents = returns().with(line, range);
        return new Lever(
                Kind.EFFECT,
                line.line().id(),
                Unit.KPI_UNIT,
                rangeOf(line, known.known()),
                improvement,
                range.lower(),
                range.upper(),
                percents.lower(),
                percents.upper());
    }

    private static Range rangeOf(LineResult line, boolean known) {
        if (!known) {
            return Range.TEN_PERCENT;
        }
        return line.headline().orElseThrow().scenario() == null ? Range.INTERVAL : Range.SCENARIO;
    }

    private static Interval around(Fraction improvement) {
        Fraction tenth = improvement.abs().dividedBy(10);
        return new Interval(improvement.minus(tenth), improvement.plus(tenth));
    }

    /** What scales the line's benefit as it is scaled itself. */
    private Lever ofLine(LineResult line, Kind kind, Unit unit, Fraction base, Fraction most) {
        Money benefit = line.benefit().get();
        return new Lever(
                kind,
                line.line().id(),
                unit,
                Range.TEN_PERCENT,
                base,
                base.times(LESS),
                base.times(most),
                returns().percent().plus(gained(benefit, LESS)),
                returns().percent().plus(gained(benefit, most)));
    }

    private Lever confidence(LineResult line, Estimates estimates) {
        return new Lever(
                Kind.CONFIDENCE,
                line.line().id(),
                Unit.FACTOR,
                Range.TEN_PERCENT,
                Fraction.ONE,
                LESS,
                MORE,
                atConfidence(line, estimates, LESS),
                atConfidence(line, estimates, MORE));
    }

    private Fraction atConfidence(LineResult line, Estimates estimates, Fraction factor) {
        Figure<Fraction> moved = estimates
                .with(row -> row.atConfidence(factor))
                .effect(line.line().scope())
                .improvement();
        return moved.known() ? returns().with(line, moved.get()) : returns().percent();
    }

    private Fraction atCost(Fraction factor) {
        Money cost = result.cost().total().times(factor);
        return result.benefit().get().minus(cost).ratioTo(cost).times(Fraction.HUNDRED);
    }

    private Lever lever(
            Kind kind, Unit unit, Fraction base, Fraction less, Fraction more, UnaryOperator<Fraction> percentAt) {
        return new Lever(
                kind,
                null,
                unit,
                Range.TEN_PERCENT,
                base,
                base.times(less),
                base.times(more),
                percentAt.apply(less),
                percentAt.apply(more));
    }

    /** How many percent of return it makes when that benefit is multiplied. */
    private Fraction gained(Money benefit, Fraction factor) {
        return returns().percentOf(benefit.times(factor.minus(Fraction.ONE)));
    }

    private Uncertainty.Return returns() {
        return new Uncertainty.Return(result);
    }
}
