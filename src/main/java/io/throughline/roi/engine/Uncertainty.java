package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How sure a return is, as far as its effects are uncertain and all else is as said.
 *
 * <p>ROI is linear in each line's improvement x: ROI % = 100 (sum k x - C) / C, with k the line's money for a unit of
 * improvement and C the cost. With one line by statistics the ROI has that effect's own distribution, by its standard
 * error and Student's t, exactly, corrected where neighboring periods are alike; with several their sum is drawn, the
 * lines taken as independent ({@link Draws}). A probability is that of the sampling distribution around the estimate,
 * nothing known before. A judgement has a scenario range and neither interval nor probability.
 *
 * @param way how interval and probabilities were come by
 * @param interval of the ROI in percent, two-sided, 95 percent
 * @param standardError of the ROI, in percentage points of it
 * @param aboveZero the probability that the ROI is above 0
 * @param aboveTarget the probability that the ROI is above its target
 * @param scenario the ROI with every judgement at its lower and upper end, and every statistical effect at those of its
 *     interval; absent where nothing was judged
 */
public record Uncertainty(
        Way way,
        Figure<Interval> interval,
        Figure<Fraction> standardError,
        Figure<Fraction> aboveZero,
        Figure<Fraction> aboveTarget,
        Figure<Interval> scenario) {

    /** How an interval was come by. */
    public enum Way {
        /** By the distribution of the one effect that is uncertain. */
        CLOSED_FORM,
        /** By draws from the distributions of several. */
        DRAWS,
        /** Not at all: the reason is beside the interval. */
        NONE
    }

    static Uncertainty of(RoiResult result) {
        Reason unknown = result.roiPercent().reason();
        if (unknown != null) {
            return none(unknown, result);
        }
        List<LineResult> uncertain = uncertain(result);
        Reason obstacle = obstacle(uncertain);
        if (obstacle != null) {
            return none(obstacle, result);
        }
        return uncertain.size() == 1 ? closed(uncertain.get(0), result) : drawn(uncertain, result);
    }

    /** The lines whose improvement makes a difference to the return, by id. */
    static List<LineResult> uncertain(RoiResult result) {
        return result.lines().stream()
                .filter(LineResult::claimsMoney)
                .filter(line -> line.moneyPerUnit().get().signum() != 0)
                .sorted(Comparator.comparing(line -> line.line().id()))
                .toList();
    }

    /** Why nothing can be said: a judgement before all else, then what the first line lacks; null where all is known. */
    private static @Nullable Reason obstacle(List<LineResult> uncertain) {
        if (uncertain.isEmpty()) {
            return Reason.NO_MONEY_PER_UNIT;
        }
        List<Reason> reasons = uncertain.stream()
                .map(line -> line.headline().orElseThrow().certaintyOfMoney())
                .flatMap(certainty -> Stream.ofNullable(certainty.reason()))
                .toList();
        if (reasons.isEmpty()) {
            return null;
        }
        return reasons.contains(Reason.JUDGEMENT) ? Reason.JUDGEMENT : reasons.get(0);
    }

    private static Uncertainty none(Reason reason, RoiResult result) {
        return new Uncertainty(
                Way.NONE,
                Figure.absent(reason),
                Figure.absent(reason),
                Figure.absent(reason),
                Figure.absent(reason),
                scenario(result));
    }

    private static Uncertainty closed(LineResult line, RoiResult result) {
        Certainty certainty = line.headline().orElseThrow().certaintyOfMoney().get();
        Return returns = new Return(result);
        return new Uncertainty(
                Way.CLOSED_FORM,
                Figure.of(returns.with(line, certainty.interval())),
                Figure.of(returns.perUnit(line).times(certainty.standardError())),
                Figure.of(above(Fraction.ZERO, line, certainty, returns)),
                target(result).map(target -> above(target, line, certainty, returns)),
                Figure.absent(Reason.NO_JUDGEMENT));
    }

    /** P(ROI above a threshold) = P(T below (estimate - the improvement at the threshold) / standard error). */
    private static Fraction above(Fraction threshold, LineResult line, Certainty certainty, Return returns) {
        Fraction room = returns.percent().minus(threshold).dividedBy(returns.perUnit(line));
        return Sampling.below(room.dividedBy(certainty.standardError()).toDouble(), certainty.degreesOfFreedom());
    }

    private static Uncertainty drawn(List<LineResult> uncertain, RoiResult result) {
        Return returns = new Return(result);
        Draws draws = Draws.of(
                returns.percent().toDouble(),
                uncertain.stream().map(line -> spread(line, returns)).toList(),
                result.inputs().terms().draws(),
                result.inputs().terms().seed());
        return new Uncertainty(
                Way.DRAWS,
                Figure.of(draws.interval()),
                Figure.of(draws.standardDeviation()),
                Figure.of(draws.above(0)),
                target(result).map(target -> draws.above(target.toDouble())),
                Figure.absent(Reason.NO_JUDGEMENT));
    }

    private static Draws.Spread spread(LineResult line, Return returns) {
        Certainty certainty = line.headline().orElseThrow().certaintyOfMoney().get();
        Fraction degreesOfFreedom = certainty.degreesOfFreedom();
        return new Draws.Spread(
                returns.perUnit(line).times(certainty.standardError()).toDouble(),
                degreesOfFreedom == null ? Double.POSITIVE_INFINITY : degreesOfFreedom.toDouble());
    }

    private static Figure<Fraction> target(RoiResult result) {
        Fraction target = result.inputs().terms().targetRoiPercent();
        return target == null ? Figure.absent(Reason.NO_TARGET) : Figure.of(target);
    }

    private static Figure<Interval> scenario(RoiResult result) {
        List<LineResult> uncertain = result.roiPercent().known() ? uncertain(result) : List.of();
        if (uncertain.stream().noneMatch(line -> line.headline().orElseThrow().scenario() != null)) {
            return Figure.absent(Reason.NO_JUDGEMENT);
        }
        Return returns = new Return(result);
        Fraction lower = returns.percent();
        Fraction upper = returns.percent();
        for (LineResult line : uncertain) {
            Figure<Interval> range = range(line);
            if (range.reason() != null) {
                return Figure.absent(range.reason());
            }
            Interval alone = returns.with(line, range.get());
            lower = lower.plus(alone.lower().minus(returns.percent()));
            upper = upper.plus(alone.upper().minus(returns.percent()));
        }
        return Figure.of(new Interval(lower, upper));
    }

    /** Between what improvements a line's lies: its scenario range, or else its interval. */
    static Figure<Interval> range(LineResult line) {
        Effect effect = line.headline().orElseThrow();
        return effect.scenario() == null
                ? effect.certaintyOfMoney().map(Certainty::interval)
                : Figure.of(effect.scenario());
    }

    /** The return as a function of one thing at a time. */
    record Return(RoiResult result) {

        Fraction percent() {
            return result.roiPercent().get();
        }

        /** How many percent of return a unit of the line's improvement brings. */
        Fraction perUnit(LineResult line) {
            return percentOf(line.moneyPerUnit().get());
        }

        /** How many percent of return that money is. */
        Fraction percentOf(Money money) {
            return money.ratioTo(result.cost().total()).times(Fraction.HUNDRED);
        }

        Fraction with(LineResult line, Fraction improvement) {
            return percent().plus(improvement.minus(line.improvement().get()).times(perUnit(line)));
        }

        Interval with(LineResult line, Interval improvements) {
            return new Interval(with(line, improvements.lower()), with(line, improvements.upper()));
        }
    }
}
