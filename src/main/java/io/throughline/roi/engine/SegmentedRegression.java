package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line before the program and another after it, fitted together to at least 8 points on each side.
 *
 * <p>y = b0 + b1 t + b2 post + b3 post (t - t0), with t0 the first period after the program: b2 is the change of level, b3
 * that of slope. Effect = the mean over the points after of fitted less what the first line says = b2 + b3 x mean (t -
 * t0); its standard error and those of the coefficients are {@link NeweyWest}'s, with n - 4 degrees of freedom.
 *
 * <p>Source: Wagner et al. 2002, Journal of Clinical Pharmacy and Therapeutics 27(4), doi
 * 10.1046/j.1365-2710.2002.00430.x; Bernal et al. 2017, International Journal of Epidemiology 46(1), doi
 * 10.1093/ije/dyw098.
 *
 * @param lag of Newey and West's errors in periods, or null for floor(4 (n / 100)^(2/9))
 */
public record SegmentedRegression(Series before, Series after, @Nullable Integer lag) implements IsolationMethod {

    static final String KIND = "SEGMENTED_REGRESSION";
    static final int FEWEST = 8;

    private static final List<String> NAMES = List.of("intercept", "trend", "levelChange", "slopeChange");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Effect effect(Scope scope) {
        if (before.size() < FEWEST) {
            return Effect.inadmissible(
                    Grade.C, before.isEmpty() ? Reason.NO_DATA_BEFORE : Reason.TOO_FEW_POINTS_BEFORE);
        }
        if (after.size() < FEWEST) {
            return Effect.inadmissible(Grade.C, after.isEmpty() ? Reason.NO_DATA_AFTER : Reason.TOO_FEW_POINTS_AFTER);
        }
        Series all = new Series(Stream.concat(before.inTime().points().stream(), after.inTime().points().stream())
                .toList());
        long[] periods = all.periods();
        double[][] x = columns(periods);
        Figure<LeastSquares> fit = LeastSquares.fit(x, all.values(), true);
        return fit.reason() != null
                ? Effect.inadmissible(Grade.C, fit.reason())
                : effect(scope, fit.get(), all, periods, x);
    }

    private double[][] columns(long[] periods) {
        double[][] x = new double[3][periods.length];
        for (int row = 0; row < periods.length; row++) {
            x[0][row] = periods[row];
            if (row >= before.size()) {
                x[1][row] = 1;
                x[2][row] = periods[row] - periods[before.size()];
            }
        }
        return x;
    }

    private Effect effect(Scope scope, LeastSquares fit, Series all, long[] periods, double[][] x) {
        double meanDelay = Sums.of(x[2]) / after.size();
        double effect = fit.settled(fit.value(0, 0, 1, meanDelay));
        Fraction improvement = scope.direction().mirror(Fraction.of(effect));
        int used = lag == null ? NeweyWest.automaticLag(fit.n()) : lag;
        NeweyWest errors = new NeweyWest(fit, periods, used);
        double meanAfter = Sums.mean(after.values());
        double change = meanAfter - Sums.mean(before.values());
        return Effect.measured(
                        Grade.C,
                        improvement,
                        Fraction.of(meanAfter - effect),
                        fit.certainty(improvement, errors.variance(0, 0, 1, meanDelay)),
                        fit.n(),
                        Set.of(),
                        Autocorrelation.of(fit, periods).allowedFor())
                .beside(scope.direction().mirror(Fraction.of(change)))
                .fitted(Fit.of(
                        fit,
                        fit.coefficients(NAMES, errors::variance),
                        Fit.Errors.NEWEY_WEST,
                        used,
                        Figure.absent(Reason.CORRECTED_ALREADY),
                        points(fit, all, x)));
    }

    private List<FittedPoint> points(LeastSquares fit, Series all, double[][] x) {
        List<FittedPoint> points = new ArrayList<>(all.size());
        for (int row = 0; row < all.size(); row++) {
            boolean later = row >= before.size();
            points.add(new FittedPoint(
                    all.points().get(row),
                    later,
                    fit.value(1, x[0][row], 0, 0),
                    null,
                    null,
                    later ? fit.value(1, x[0][row], 1, x[2][row]) : null));
        }
        return points;
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(Assumption.TREND_WOULD_HAVE_GONE_ON, Assumption.NOTHING_ELSE_AT_THE_SAME_TIME);
    }

    @Override
    public void check(Faults faults) {
        before.checkTimed(faults.at("series").at("before"));
        before.check(faults.at("series").at("before"));
        after.checkTimed(faults.at("series").at("after"));
        after.check(faults.at("series").at("after"));
        after.checkFollows(before, faults.at("series").at("after"));
        if (lag != null) {
            faults.at("lag").requireNotNegative(lag);
        }
    }
}
