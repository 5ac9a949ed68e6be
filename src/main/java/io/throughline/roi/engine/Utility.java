package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Money;
import org.jspecify.annotations.Nullable;

/**
 * The utility of training a group, before it is trained.
 *
 * <p>Delta U = N x T x d x SDy - C (Schmidt, Hunter and Pearlman 1982, Personnel Psychology 35, 333-347, after Brogden
 * 1949 and Cronbach and Gleser 1965). With V, TAX and a discount rate i: delta U = N x sum over t = 1 to T of 1/(1+i)^t x
 * d x SDy (1 + V)(1 - TAX) - C (1 - TAX) (Boudreau 1983, Personnel Psychology 36, 551-576). A part of a last year counts
 * by its part. Worked example: N 200, T 2, d 0.65, SDy 10,413, C 500 a person gives 2,607,380.
 *
 * @param people N
 * @param years T, above 0
 * @param effectSize d
 * @param standardDeviation SDy of a person and year
 * @param cost C, of the whole program
 */
public record Utility(
        int people, Fraction years, Fraction effectSize, Money standardDeviation, Money cost, Economics economics) {

    /**
     * What of a gain in performance stays with the organization.
     *
     * @param variableCostShare V, negative where cost rises with performance
     * @param taxRate TAX, from 0 to 1
     * @param discountRate i, a year's; null where nothing is discounted
     */
    public record Economics(Fraction variableCostShare, Fraction taxRate, @Nullable Fraction discountRate) {

        /** Nothing adjusted. */
        public static final Economics NONE = new Economics(Fraction.ZERO, Fraction.ZERO, null);

        /** (1 + V) (1 - TAX). */
        Fraction kept() {
            return Fraction.ONE.plus(variableCostShare).times(afterTax());
        }

        Fraction afterTax() {
            return Fraction.ONE.minus(taxRate);
        }

        void check(Faults faults) {
            faults.at("taxRate").requireShare(taxRate);
            if (variableCostShare.abs().compareTo(Fraction.ONE) > 0) {
                faults.at("variableCostShare").add(FaultCode.OUTSIDE_ZERO_TO_ONE, "a share lies between -1 and 1");
            }
        }
    }

    /** What the gain in performance is worth today. */
    public Money gain() {
        return perEffect().times(effectSize);
    }

    /** C (1 - TAX). */
    public Money costAfterTax() {
        return cost.times(economics.afterTax());
    }

    /** Delta U. */
    public Money net() {
        return gain().minus(costAfterTax());
    }

    /** 100 delta U / cost. */
    public Figure<Fraction> roiPercent() {
        return costAfterTax().signum() == 0
                ? Figure.absent(Reason.NO_COST)
                : Figure.of(net().ratioTo(costAfterTax()).times(Fraction.HUNDRED));
    }

    /** The d at which delta U is 0. */
    public Figure<Fraction> breakEvenEffectSize() {
        return perEffect().signum() == 0
                ? Figure.absent(Reason.NO_MONEY_PER_UNIT)
                : Figure.of(costAfterTax().ratioTo(perEffect()));
    }

    /** The SDy at which delta U is 0 (Boudreau 1984, Personnel Psychology 37). */
    public Figure<Money> breakEvenStandardDeviation() {
        Fraction perMoney = effectSize.times(peopleYears()).times(economics.kept());
        return perMoney.signum() == 0
                ? Figure.absent(Reason.NO_MONEY_PER_UNIT)
                : Figure.of(costAfterTax().times(Fraction.ONE.dividedBy(perMoney)));
    }

    private Money perEffect() {
        return standardDeviation.times(peopleYears().times(economics.kept()));
    }

    /** N x sum of the discount factors of the years. */
    private Fraction peopleYears() {
        Fraction rate = economics.discountRate() == null ? Fraction.ZERO : economics.discountRate();
        Fraction perYear = Fraction.ONE.dividedBy(Fraction.ONE.plus(rate));
        Fraction left = years;
        Fraction factor = Fraction.ONE;
        Fraction sum = Fraction.ZERO;
        while (left.signum() > 0) {
            factor = factor.times(perYear);
            Fraction part = left.compareTo(Fraction.ONE) < 0 ? left : Fraction.ONE;
            sum = sum.plus(factor.times(part));
            left = left.minus(part);
        }
        return sum.times(people);
    }
}
