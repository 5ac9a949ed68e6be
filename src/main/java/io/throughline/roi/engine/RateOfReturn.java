package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The rates at which flows of money are worth nothing today: one, none or several, all of them.
 *
 * <p>Worked examples: P9; and -4,000, 25,000, -25,000, which has 25 and 400 percent (an oil pump after Lorie and Savage
 * 1955, Three Problems in Rationing Capital, Journal of Business 28(4)).
 *
 * @param rates ascending, each a fraction: 0.1 is 10 percent
 */
public record RateOfReturn(Answer answer, List<Root> rates) {

    private static final Fraction LOWEST_GROWTH = Fraction.of(1, 100);
    private static final Fraction HIGHEST_GROWTH = Fraction.of(11);
    /** Beyond this nobody can read the answer any more, and finding it takes seconds. */
    private static final int MOST_SIGN_CHANGES = 12;

    public RateOfReturn {
        rates = List.copyOf(rates);
    }

    /** How many rates there are. */
    public enum Answer {
        UNIQUE,
        NONE,
        MULTIPLE
    }

    /**
     * One of the rates.
     *
     * @param changesSign whether the NPV passes through 0 here; where not, it only touches 0
     */
    public record Root(Fraction rate, boolean changesSign) {}

    static Figure<RateOfReturn> of(CashFlows flows) {
        DiscountPolynomial worth = DiscountPolynomial.of(flows.net());
        if (worth.isEmpty()) {
            return Figure.absent(Reason.NO_CASH_FLOW);
        }
        if (worth.signChanges() > MOST_SIGN_CHANGES) {
            return Figure.absent(Reason.TOO_MANY_SIGN_CHANGES);
        }
        int steps = flows.stepsPerPeriod();
        List<Root> rates = worth
                .roots(
                        DiscountPolynomial.root(Fraction.ONE.dividedBy(HIGHEST_GROWTH), steps),
                        DiscountPolynomial.root(Fraction.ONE.dividedBy(LOWEST_GROWTH), steps))
                .stream()
                .map(root -> new Root(rate(root.at(), steps), root.changesSign()))
                .sorted(Comparator.comparing(Root::rate))
                .toList();
        return Figure.of(new RateOfReturn(answer(rates.size()), rates));
    }

    private static Answer answer(int rates) {
        return switch (rates) {
            case 0 -> Answer.NONE;
            case 1 -> Answer.UNIQUE;
            default -> Answer.MULTIPLE;
        };
    }

    /** r = (1 / v)^steps - 1. */
    private static Fraction rate(BigDecimal perStep, int steps) {
        BigDecimal growth =
                BigDecimal.ONE.divide(perStep.pow(steps, DiscountPolynomial.DIGITS), DiscountPolynomial.DIGITS);
        return Fraction.of(growth).minus(Fraction.ONE);
    }
}
