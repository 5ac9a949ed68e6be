package io.throughline.roi.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How known drivers moved the measure before the program, carried on with what the drivers did after it. The influences
 * are fitted to the points from before alone: at least 6, and at least 3 more than there are coefficients.
 *
 * <p>Source: Phillips, Handbook of Training Evaluation and Measurement Methods, 3rd ed. 1997; the standard error by
 * {@link Extrapolation}. Worked example P10 for the fit.
 */
public record ForecastModel(Series before, Series after) implements IsolationMethod {

    static final String KIND = "FORECAST_MODEL";
    private static final int FEWEST = 6;
    private static final int FEWEST_DEGREES = 3;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Effect effect(Scope scope) {
        List<String> drivers = List.copyOf(new TreeSet<>(before.drivers()));
        if (before.size() < Math.max(FEWEST, drivers.size() + 1 + FEWEST_DEGREES)) {
            return Effect.inadmissible(
                    Grade.C, before.isEmpty() ? Reason.NO_DATA_BEFORE : Reason.TOO_FEW_POINTS_BEFORE);
        }
        Series earlier = before.inTime();
        Series later = after.inTime();
        double[][] x = columns(earlier, drivers);
        double[][] xAfter = columns(later, drivers);
        Figure<LeastSquares> fit = LeastSquares.fit(x, earlier.values(), true);
        return fit.reason() != null
                ? Effect.inadmissible(Grade.C, fit.reason())
                : new Extrapolation(fit.get(), earlier, x, later, xAfter)
                        .effect(names(drivers), scope, beyondRange(x, xAfter));
    }

    private static double[][] columns(Series points, List<String> drivers) {
        return drivers.stream().map(points::driver).toArray(double[][]::new);
    }

    private static List<String> names(List<String> drivers) {
        return Stream.concat(Stream.of("intercept"), drivers.stream()).toList();
    }

    private static Set<Flag> beyondRange(double[][] before, double[][] after) {
        for (int column = 0; column < before.length; column++) {
            double least = DoubleStream.of(before[column]).min().orElse(0);
            double most = DoubleStream.of(before[column]).max().orElse(0);
            if (DoubleStream.of(after[column]).anyMatch(value -> value < least || value > most)) {
                return EnumSet.of(Flag.BEYOND_OBSERVED_RANGE);
            }
        }
        return EnumSet.noneOf(Flag.class);
    }

    @Override
    public List<Assumption> assumptions() {
        return List.of(
                Assumption.DRIVERS_EXPLAIN_THE_REST,
                Assumption.DRIVERS_UNTOUCHED,
                Assumption.NOTHING_ELSE_AT_THE_SAME_TIME,
                Assumption.INDEPENDENT_SCATTER);
    }

    @Override
    public void check(Faults faults) {
        before.check(faults.at("series").at("before"));
        before.checkDrivers(before.drivers(), faults.at("series").at("before"));
        after.check(faults.at("series").at("after"));
        after.checkFollows(before, faults.at("series").at("after"));
        after.checkDrivers(
                before.isEmpty() ? after.drivers() : before.drivers(),
                faults.at("series").at("after"));
    }
}
