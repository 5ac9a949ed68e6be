package io.throughline.roi.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Series as tests tell them. */
final class SeriesData {

    static final Scope HIGHER = new Scope(Direction.HIGHER_IS_BETTER, ChangeBasis.TOTAL, 1);
    static final Scope LOWER = new Scope(Direction.LOWER_IS_BETTER, ChangeBasis.TOTAL, 1);

    private SeriesData() {}

    /** One value a period, from that period on. */
    static Series from(long first, String... values) {
        return new Series(IntStream.range(0, values.length)
                .mapToObj(i -> Point.of(first + i, new BigDecimal(values[i])))
                .toList());
    }

    static Series from(long first, int number, IntToDoubleFunction values) {
        return new Series(IntStream.range(0, number)
                .mapToObj(i -> Point.of(first + i, BigDecimal.valueOf(values.applyAsDouble(i))))
                .toList());
    }

    static Series values(long first, String text) {
        return from(first, text.split(" "));
    }

    /** Points without place in time, from rows of y and the drivers x1, x2 and so on. */
    static Series driven(double[][] rows) {
        return new Series(Arrays.stream(rows)
                .map(row -> new Point(null, null, Collections.emptySortedMap(), decimal(row[0]))
                        .drivenBy(IntStream.range(1, row.length)
                                .boxed()
                                .collect(Collectors.toMap(i -> "x" + i, i -> decimal(row[i])))))
                .toList());
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }

    /** A trend with errors of which each remembers a part rho of the one before. */
    static List<Series> remembering(long seed, int before, int after, double rho) {
        Random random = new Random(seed);
        double[] errors = new double[before + after];
        errors[0] = random.nextGaussian() / Math.sqrt(1 - rho * rho);
        for (int i = 1; i < errors.length; i++) {
            errors[i] = rho * errors[i - 1] + random.nextGaussian();
        }
        return List.of(
                from(1, before, i -> 10 + 0.3 * i + errors[i]),
                from(1 + before, after, i -> 10 + 0.3 * (i + before) + errors[i + before]));
    }

    static Series shuffled(Series series, long seed) {
        return new Series(PropertiesTest.shuffled(series.points(), new Random(seed)));
    }

    static Series mapped(Series series, UnaryOperator<BigDecimal> rule) {
        return new Series(PropertiesTest.mapped(
                series.points(),
                point -> new Point(point.period(), point.start(), point.drivers(), rule.apply(point.value()))));
    }
}
