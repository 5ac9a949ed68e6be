package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * A line fitted to the time before the program and carried on over the time after it.
 *
 * <p>With m points after, n before, a = (1, the means of x after) and b the coefficients: effect = mean of y after - a'b;
 * standard error = s sqrt(1/m + a'(X'X)^-1 a), which for a trend is s sqrt(1/m + 1/n + (mean t after - mean t before)^2 /
 * Sxx); n - k degrees of freedom. A single point has the prediction interval with m = 1 and its own x. Beside it stands
 * the standard error of the same difference if the errors are {@link FirstOrder}.
 *
 * <p>Source: Draper and Smith, Applied Regression Analysis, 3rd ed. 1998, section 3.1. Worked example P10 for the fit.
 */
final class Extrapolation {

    private final LeastSquares fit;
    private final Series before;
    private final Series after;
    /** Of the points before and after, by column. */
    private final double[][] xBefore;

    private final double[][] x;
    private final double[] y;
    /** Of the points before; empty where they are not said. */
    private final long[] periods;

    private final Autocorrelation autocorrelation;

    /** The points before in the order of the fit's rows. */
    Extrapolation(LeastSquares fit, Series before, double[][] xBefore, Series after, double[][] x) {
        this.fit = fit;
        this.before = before;
        this.xBefore = xBefore;
        this.after = after;
        this.x = x;
        this.y = after.values();
        this.periods = before.timed() ? before.periods() : new long[0];
        this.autocorrelation = before.timed()
                ? Autocorrelation.of(fit, periods)
                : Autocorrelation.unknown(Reason.NO_NEIGHBORING_PERIODS);
    }

    Effect effect(List<String> names, Scope scope, Set<Flag> alsoFlagged) {
        if (after.isEmpty()) {
            return Effect.inadmissible(Grade.C, Reason.NO_DATA_AFTER)
                    .fitted(fitted(names, Figure.absent(Reason.NO_DATA_AFTER), null));
        }
        double[] means = means();
        if (!Double.isFinite(Sums.mean(y) - fit.value(means))) {
            return Effect.inadmissible(Grade.C, Reason.NUMBERS_TOO_LARGE);
        }
        double gap = fit.settled(Sums.mean(y) - fit.value(means));
        Fraction improvement = scope.direction().mirror(Fraction.of(gap));
        Figure<Certainty> certainty =
                fit.certainty(improvement, fit.residualVariance() / y.length + fit.variance(means));
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(alsoFlagged);
        flags.addAll(autocorrelation.flags());
        double change = Sums.mean(y) - fit.mean();
        return Effect.measured(
                        Grade.C,
                        improvement,
                        Fraction.of(fit.value(means)),
                        certainty,
                        before.size() + after.size(),
                        flags,
                        autocorrelation.diagnostics())
                .beside(scope.direction().mirror(Fraction.of(change)))
                .fitted(fitted(names, corrected(improvement), certainty.known() ? certainty.get() : null));
    }

    /** (1, the means of x after). */
    private double[] means() {
        double[] means = new double[x.length + 1];
        means[0] = 1;
        for (int column = 0; column < x.length; column++) {
            means[column + 1] = Sums.mean(x[column]);
        }
        return means;
    }

    /** As the mean after less a sum of y before, both of errors that remember. */
    private Figure<Certainty> corrected(Fraction improvement) {
        Figure<Fraction> correlation = autocorrelation.correlation().statistic();
        if (!correlation.known() || !after.timed()) {
            return Figure.absent(Objects.requireNonNullElse(correlation.reason(), Reason.NO_NEIGHBORING_PERIODS));
        }
        FirstOrder errors = FirstOrder.behind(fit, periods);
        double[] earlier = fit.influence(means());
        double[] weights = new double[earlier.length + y.length];
        long[] all = Arrays.copyOf(periods, weights.length);
        System.arraycopy(after.periods(), 0, all, earlier.length, y.length);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < earlier.length ? -earlier[i] : 1.0 / y.length;
        }
        return fit.certainty(improvement, errors.variance(fit, periods) * errors.spread(weights, all));
    }

    private Fit fitted(List<String> names, Figure<Certainty> corrected, @Nullable Certainty certainty) {
        return Fit.of(fit, fit.coefficients(names, fit::variance), corrected, points(certainty));
    }

    private List<FittedPoint> points(@Nullable Certainty certainty) {
        List<FittedPoint> points = new ArrayList<>(before.size() + after.size());
        for (int row = 0; row < before.size(); row++) {
            points.add(new FittedPoint(before.points().get(row), false, fit.value(at(xBefore, row)), null, null, null));
        }
        double t = certainty == null ? 0 : certainty.reach().toDouble();
        for (int row = 0; row < y.length; row++) {
            double[] at = at(x, row);
            double expected = fit.value(at);
            double margin = t * FastMath.sqrt(fit.residualVariance() + fit.variance(at));
            points.add(
                    certainty == null
                            ? new FittedPoint(after.points().get(row), true, expected, null, null, null)
                            : new FittedPoint(
                                    after.points().get(row),
                                    true,
                                    expected,
                                    expected - margin,
                                    expected + margin,
                                    null));
        }
        return points;
    }

    private static double[] at(double[][] x, int row) {
        double[] at = new double[x.length + 1];
        at[0] = 1;
        for (int column = 0; column < x.length; column++) {
            at[column + 1] = x[column][row];
        }
        return at;
    }
}
