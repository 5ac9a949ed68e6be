package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Money that comes in and goes out at known times, seen from time 0.
 *
 * <p>With a(t) the net flow at time t and r the rate of a period: NPV = sum a(t) / (1 + r)^t. Dated flows count t in
 * years of 365 days from the first date (Microsoft, XNPV); periodic ones in periods, the first at 0 or at 1 (Microsoft,
 * NPV). Worked example P9.
 *
 * @param net what flows at each step, nothing left out; positive comes in
 * @param stepsPerPeriod how many steps of time the rate's period has: 365 days, or 1
 * @param start the date of step 0, or null for periods
 */
public record CashFlows(
        Currency currency, SortedMap<Integer, Fraction> net, int stepsPerPeriod, @Nullable LocalDate start) {

    private static final int DAYS_IN_A_YEAR = 365;

    public CashFlows {
        net = Collections.unmodifiableSortedMap(new TreeMap<>(net));
    }

    /**
     * Flows on dates.
     *
     * @param byDate at least one
     */
    public static CashFlows dated(Currency currency, SortedMap<LocalDate, Fraction> byDate) {
        LocalDate first = byDate.firstKey();
        SortedMap<Integer, Fraction> net = new TreeMap<>();
        byDate.forEach((date, amount) -> net.put(Math.toIntExact(ChronoUnit.DAYS.between(first, date)), amount));
        return new CashFlows(currency, net, DAYS_IN_A_YEAR, first);
    }

    /** Flows at the ends of periods, one after the other. */
    public static CashFlows periodic(Currency currency, int firstFlowAt, List<Fraction> amounts) {
        SortedMap<Integer, Fraction> net = new TreeMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            net.put(firstFlowAt + i, amounts.get(i));
        }
        return new CashFlows(currency, net, 1, null);
    }

    public Money sum() {
        return new Money(Fraction.sum(net.values().stream()), currency);
    }

    /**
     * NPV: exact for periods, to 40 digits for dates.
     *
     * @param rate above -1
     */
    public Money netPresentValue(Fraction rate) {
        return new Money(Fraction.sum(discounted(rate).values().stream()), currency);
    }

    /** Every rate between -0.99 and 10 at which the NPV is 0. */
    public Figure<RateOfReturn> internalRateOfReturn() {
        return RateOfReturn.of(this);
    }

    /**
     * The steps after which what was spent has come back for good: from then on the running sum stays at 0 or above. A
     * periodic flow comes in evenly over its period.
     */
    public Figure<Fraction> payback() {
        return payback(net);
    }

    /** The same, every flow at its present value. */
    public Figure<Fraction> discountedPayback(Fraction rate) {
        return payback(discounted(rate));
    }

    private SortedMap<Integer, Fraction> discounted(Fraction rate) {
        Fraction growth = rate.plus(Fraction.ONE);
        Fraction perStep = stepsPerPeriod == 1
                ? Fraction.ONE.dividedBy(growth)
                : Fraction.of(DiscountPolynomial.root(Fraction.ONE.dividedBy(growth), stepsPerPeriod));
        SortedMap<Integer, Fraction> discounted = new TreeMap<>();
        net.forEach((step, amount) -> discounted.put(step, amount.times(factor(perStep, step))));
        return discounted;
    }

    private Fraction factor(Fraction perStep, int steps) {
        return stepsPerPeriod == 1
                ? new Fraction(
                        perStep.numerator().pow(steps), perStep.denominator().pow(steps))
                : Fraction.of(DiscountPolynomial.power(perStep, steps));
    }

    private Figure<Fraction> payback(SortedMap<Integer, Fraction> flows) {
        if (flows.values().stream().noneMatch(amount -> amount.signum() < 0)) {
            return Figure.absent(Reason.NOTHING_SPENT);
        }
        Fraction running = Fraction.ZERO;
        Figure<Fraction> recovered = Figure.absent(Reason.NEVER_RECOVERED);
        for (Map.Entry<Integer, Fraction> flow : flows.entrySet()) {
            Fraction before = running;
            running = running.plus(flow.getValue());
            if (running.signum() < 0) {
                recovered = Figure.absent(Reason.NEVER_RECOVERED);
            } else if (before.signum() < 0) {
                recovered = Figure.of(recoveredAt(flow, before));
            }
        }
        return recovered;
    }

    private Fraction recoveredAt(Map.Entry<Integer, Fraction> flow, Fraction before) {
        Fraction end = Fraction.of(flow.getKey());
        return stepsPerPeriod == 1 ? end.minus(Fraction.ONE).minus(before.dividedBy(flow.getValue())) : end;
    }
}
