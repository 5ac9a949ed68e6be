package io.throughline.bench;

import io.throughline.math.Cadence;
import io.throughline.roi.engine.BenefitLine;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.Direction;
import io.throughline.roi.engine.ForecastModel;
import io.throughline.roi.engine.KpiFacts;
import io.throughline.roi.engine.Point;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiEngine;
import io.throughline.roi.engine.RoiInputs;
import io.throughline.roi.engine.RoiResult;
import io.throughline.roi.engine.SegmentedRegression;
import io.throughline.roi.engine.Series;
import io.throughline.roi.engine.TrendLine;
import io.throughline.roi.engine.UnitKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * The engine on a series of 10,000 points, by all methods that admit it, and 10,000 draws of the result, beside the same
 * by bare Hipparchus calls. Prints the medians in milliseconds and their ratio.
 */
final class RoiEngineBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int POINTS = 10_000;
    private static final int BEFORE = 6_000;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 101;

    private RoiEngineBench() {}

    public static void main(String[] arguments) {
        List<Point> points = points();
        RoiInputs inputs = inputs(points);
        BareHipparchus bare = new BareHipparchus(points, BEFORE);
        agree(byEngine(inputs), bare.reckon());
        double[] engine = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double ours = milliseconds(() -> byEngine(inputs));
            double theirs = milliseconds(bare::reckon);
            if (round >= 0) {
                engine[round] = ours;
                plain[round] = theirs;
            }
        }
        System.out.printf("%.2f\t%.2f\t%.2f%n", median(engine) / median(plain), median(engine), median(plain));
    }

    /** A trend and a driver, a memory and a step after the program. */
    private static List<Point> points() {
        Random random = new Random(1);
        List<Point> points = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < POINTS; i++) {
            error = 0.4 * error + random.nextGaussian();
            double driver = random.nextInt(1_000) / 10.0;
            double value = 50 + 0.002 * i + 0.3 * driver + error + (i < BEFORE ? 0 : 2);
            points.add(Point.of(i, BigDecimal.valueOf(Math.round(value * 10_000), 4))
                    .drivenBy(Map.of("driver", BigDecimal.valueOf(driver))));
        }
        return points;
    }

    private static RoiInputs inputs(List<Point> points) {
        Series before = new Series(points.subList(0, BEFORE));
        Series after = new Series(points.subList(BEFORE, POINTS));
        BenefitLine line = new BenefitLine(
                "series",
                "Ten thousand points",
                new KpiFacts(Direction.HIGHER_IS_BETTER, UnitKind.COUNT, Cadence.DAILY),
                List.of(
                        new TrendLine(before, after),
                        new SegmentedRegression(before, after, null),
                        new ForecastModel(before, after)),
                ChangeBasis.TOTAL,
                null,
                1,
                365,
                null,
                BigDecimal.ONE,
                false);
        return new RoiInputs(
                Currency.getInstance("EUR"),
                1,
                LocalDate.of(2026, 1, 1),
                12,
                Purpose.EVALUATION,
                List.of(line),
                List.of(),
                Map.of());
    }

    /** The engine has no draws of its own yet: those of the headline effect are the same ones on both sides. */
    private static double byEngine(RoiInputs inputs) {
        RoiResult result = RoiEngine.calculate(inputs);
        var headline = result.lines().get(0).headline().orElseThrow();
        double effect = headline.improvement().get().toDouble();
        var certainty = headline.certainty().get();
        return effect
                + BareHipparchus.draws(
                        effect,
                        certainty.standardError().toDouble(),
                        certainty.degreesOfFreedom().toDouble());
    }

    /** What is compared must be the same reckoning. */
    private static void agree(double ours, double theirs) {
        if (Math.abs(ours - theirs) > 1e-6 * Math.abs(theirs)) {
            throw new IllegalStateException("the engine says " + ours + " and the bare calls " + theirs);
        }
    }

    private static double milliseconds(DoubleSupplier work) {
        // Of this thread, so that whatever else the machine does is nobody's time.
        long from = THREADS.getCurrentThreadCpuTime();
        double result = work.getAsDouble();
        double spent = (THREADS.getCurrentThreadCpuTime() - from) / 1e6;
        if (Double.isNaN(result)) {
            throw new IllegalStateException("not a number");
        }
        return spent;
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
