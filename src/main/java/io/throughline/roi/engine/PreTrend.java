package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether two groups moved apart before the program already: the difference of their slopes, tested at 0.05.
 *
 * <p>Where subjects have slopes of their own, these are compared like any other value of a subject, so that one
 * subject's successive values are not taken for independent ones. Where only the groups' means are known, with slopes b,
 * spreads S of time, residual sums of squares R and n periods in each group: t = (b1 - b2) / sqrt(s^2 / S1 + s^2 / S2),
 * s^2 = (R1 + R2) / (n1 + n2 - 4), on n1 + n2 - 4 degrees of freedom, which is the test of the interaction of group and
 * time by least squares.
 *
 * <p>Source: Matthews, Altman, Campbell and Royston 1990, BMJ 300, 230-235, doi 10.1136/bmj.300.6719.230, for slopes as
 * summary of a subject; Kleinbaum and Kupper 1978, Applied Regression Analysis and Other Multivariable Methods, ch. 8,
 * for two lines; Angrist and Pischke 2009, Mostly Harmless Econometrics, section 5.2, for trends before a program.
 */
final class PreTrend {

    static final int FEWEST_PERIODS = 3;
    private static final Fraction LEVEL = Fraction.of(1, 20);

    private PreTrend() {}

    /** From the groups' means by period. */
    static Diagnostic ofMeans(Map<LocalDate, Fraction> trained, Map<LocalDate, Fraction> control) {
        if (Math.min(trained.size(), control.size()) < FEWEST_PERIODS) {
            return Diagnostic.untested(Check.PRE_TREND, Reason.TOO_FEW_PRE_PERIODS);
        }
        Slope one = Slope.of(trained);
        Slope other = Slope.of(control);
        int degreesOfFreedom = one.n() + other.n() - 4;
        Fraction variance = one.residuals()
                .plus(other.residuals())
                .dividedBy(degreesOfFreedom)
                .times(inverse(one.spread()).plus(inverse(other.spread())));
        Fraction difference = one.perDay().minus(other.perDay());
        SortedSet<LocalDate> days = new TreeSet<>(trained.keySet());
        days.addAll(control.keySet());
        return verdict(
                difference.times(daysPerPeriod(days)),
                variance.signum() == 0
                        ? withoutNoise(difference)
                        : Sampling.twoSided(
                                difference
                                        .abs()
                                        .dividedBy(variance.squareRoot())
                                        .toDouble(),
                                Fraction.of(degreesOfFreedom)));
    }

    /** From the slopes of subjects, by group, in the KPI's unit per day; at least two in each. */
    static Diagnostic ofSlopes(Comparison slopes, SortedSet<LocalDate> days) {
        Fraction difference = slopes.difference();
        Figure<Certainty> certainty = slopes.certainty();
        if (certainty.known()) {
            return verdict(
                    difference.times(daysPerPeriod(days)), certainty.get().pValue());
        }
        return certainty.reason() == Reason.ZERO_VARIANCE
                ? verdict(difference.times(daysPerPeriod(days)), withoutNoise(difference))
                : Diagnostic.untested(Check.PRE_TREND, Reason.TOO_FEW_CLUSTERS);
    }

    /** Lines without any noise are the same or they are not. */
    private static Fraction withoutNoise(Fraction difference) {
        return difference.signum() == 0 ? Fraction.ONE : Fraction.ZERO;
    }

    private static Diagnostic verdict(Fraction perPeriod, Fraction pValue) {
        return new Diagnostic(
                Check.PRE_TREND,
                Figure.of(perPeriod),
                pValue,
                pValue.compareTo(LEVEL) < 0 ? Diagnostic.Verdict.FAILED : Diagnostic.Verdict.PASSED);
    }

    /** On average, since months are not equally long. */
    private static Fraction daysPerPeriod(SortedSet<LocalDate> days) {
        return Fraction.of(days.last().toEpochDay() - days.first().toEpochDay(), days.size() - 1L);
    }

    private static Fraction inverse(Fraction spread) {
        return Fraction.ONE.dividedBy(spread);
    }

    /** What a verdict means for the result it is about. */
    static List<Flag> flags(Diagnostic preTrend) {
        return switch (preTrend.verdict()) {
            case FAILED -> List.of(Flag.PRE_TREND_FAILED);
            case UNTESTED -> List.of(Flag.PRE_TREND_UNTESTED);
            case PASSED, INFORMATIVE -> List.of();
        };
    }
}
