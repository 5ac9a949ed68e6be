package io.throughline.bench;

import io.throughline.bench.BareHipparchus.Answer;
import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import io.throughline.math.Money;
import io.throughline.roi.engine.BenefitLine;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.CostCategory;
import io.throughline.roi.engine.CostLine;
import io.throughline.roi.engine.CostState;
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
import io.throughline.roi.engine.UnitValue;
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
import java.util.function.Supplier;

/**
 * The engine on two benefits of a series of 10,000 points, by all methods that admit it, and 10,000 draws of the return,
 * beside the same by bare Hipparchus calls. Prints the medians in milliseconds and their ratio.
 */
final class RoiEngineBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int POINTS = 10_000;
    private static final int BEFORE = 6_000;
    private static final Currency EURO = Currency.getInstance("EUR");
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

    /** Two benefits of the series, since the return of one alone needs no draws. */
    private static RoiInputs inputs(List<Point> points) {
        return new RoiInputs(
                EURO,
                1,
                LocalDate.of(2026, 1, 1),
                12,
                Purpose.EVALUATION,
                List.of(line("one", points), line("other", points)),
                List.of(new CostLine(
                        "all",
                        CostCategory.FACILITATION,
                        CostState.ACTUAL,
                        Money.of(BareHipparchus.COST, EURO),
                        Fraction.ONE)),
                Map.of());
    }

    private static BenefitLine line(String id, List<Point> points) {
        Series before = new Series(points.subList(0, BEFORE));
        Series after = new Series(points.subList(BEFORE, POINTS));
        return new BenefitLine(
                id,
                "Ten thousand points",
                new KpiFacts(Direction.HIGHER_IS_BETTER, UnitKind.COUNT, Cadence.DAILY),
                List.of(
                        new TrendLine(before, after),
                        new SegmentedRegression(before, after, null),
                        new ForecastModel(before, after)),
                ChangeBasis.TOTAL,
                null,
                1,
                BareHipparchus.PERIODS,
                new UnitValue(Money.of(BigDecimal.ONE, EURO), UnitValue.Basis.SAVED_COST, true, null),
                BigDecimal.ONE,
                false);
    }

    private static Answer byEngine(RoiInputs inputs) {
        RoiResult result = RoiEngine.calculate(inputs);
        var interval = result.uncertainty().interval().get();
        return new Answer(
                result.roiPercent().get().toDouble(),
                interval.lower().toDouble(),
                interval.upper().toDouble());
    }

    /**
     * What is compared must be the same reckoning.
     *
     * @throws IllegalStateException where the returns are not equal, or their intervals, drawn apart, not alike
     */
    private static void agree(Answer ours, Answer theirs) {
        double reach = (theirs.upper() - theirs.lower()) / 2;
        if (Math.abs(ours.roiPercent() - theirs.roiPercent()) > 1e-6 * Math.abs(theirs.roiPercent())
                || Math.abs(ours.lower() - theirs.lower()) > 0.1 * reach
                || Math.abs(ours.upper() - theirs.upper()) > 0.1 * reach) {
            throw new IllegalStateException("the engine says " + ours + " and the bare calls " + theirs);
        }
    }

    private static double milliseconds(Supplier<Answer> work) {
        // Of this thread, so that whatever else the machine does is nobody's time.
        long from = THREADS.getCurrentThreadCpuTime();
        Answer result = work.get();
        double spent = (THREADS.getCurrentThreadCpuTime() - from) / 1e6;
        if (!Double.isFinite(result.lower())) {
            throw new IllegalStateException("no interval: " + result);
        }
        return spent;
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
