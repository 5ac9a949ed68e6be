package io.throughline.roi.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The trend of the time before the program, carried on: what came after beside what would have come. The line is fitted
 * to at least 6 points from before the program and to them alone.
 *
 * <p>Source: Phillips, Handbook of Training Evaluation and Measurement Methods, 3rd ed. 1997; the standard error by
 * {@link Extrapolation}.
 */
public record TrendLine(Series before, Series after) implements IsolationMethod {

    static final String KIND = "TREND_LINE";
    static final int FEWEST = 6;

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
        Series earlier = before.inTime();
        Series later = after.inTime();
        double[][] t = {time(earlier)};
        Figure<LeastSquares> fit = LeastSquares.fit(t, earlier.values(), true);
        return fit.reason() != null
                ? Effect.inadmissible(Grade.C, fit.reason())
                : new Extrapolation(fit.get(), earlier, t, later, new double[][] {time(later)})
                        .effect(List.of("intercept", "trend"), scope, Set.of());
    }

    private static double[] time(Series points) {
        return Arrays.stream(points.periods()).asDoubleStream().toArray();
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(
                Assumption.TREND_WOULD_HAVE_GONE_ON,
                Assumption.NOTHING_ELSE_AT_THE_SAME_TIME,
                Assumption.INDEPENDENT_SCATTER);
    }

    @Override
    public void check(Faults faults) {
        before.checkTimed(faults.at("series").at("before"));
        before.check(faults.at("series").at("before"));
        after.checkTimed(faults.at("series").at("after"));
        after.check(faults.at("series").at("after"));
        after.checkFollows(before, faults.at("series").at("after"));
    }
}
