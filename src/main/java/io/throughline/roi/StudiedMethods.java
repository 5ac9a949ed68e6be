package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.objective.kpi.UnitKind;
import io.throughline.roi.StudyData.Point;
import io.throughline.roi.StudyData.Value;
import io.throughline.roi.engine.Group;
import io.throughline.roi.engine.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bridge from what was measured to the methods that could isolate a program's part in it: each method takes here what
 * it needs, whether the data reach its minimum or not, so that the answer says why one is not admissible.
 */
public final class StudiedMethods {

    private static final int SIGNIFICANT_DIGITS = 12;

    private StudiedMethods() {}

    /** Every method that the data are about. */
    public static List<MethodRequest> of(StudyData data) {
        return Stream.of(
                        differenceInDifferences(data),
                        rateComparison(data),
                        postOnlyControl(data),
                        trendLine(data),
                        segmentedRegression(data),
                        forecastModel(data),
                        beforeAfter(data))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable MethodRequest differenceInDifferences(StudyData data) {
        return data.controlled() && data.values().stream().anyMatch(Value::before)
                ? new DifferenceInDifferencesMethod(
                        DifferenceInDifferencesMethod.KIND,
                        null,
                        null,
                        null,
                        data.values().stream().map(StudiedMethods::observation).toList(),
                        data.randomized())
                : null;
    }

    private static ObservationRequest observation(Value value) {
        return new ObservationRequest(
                value.subject(),
                value.trained() ? Group.TRAINED : Group.CONTROL,
                value.cluster(),
                value.before() ? Side.BEFORE : Side.AFTER,
                value.periodStart(),
                value.value());
    }

    /** Of a rate whose events and exposures are known, all of them. */
    private static @Nullable MethodRequest rateComparison(StudyData data) {
        boolean counted = data.controlled()
                && data.kpi().unit().kind() == UnitKind.RATE
                && !data.values().isEmpty()
                && data.values().stream().allMatch(StudiedMethods::isCounted);
        return counted
                ? new RateComparisonMethod(
                        RateComparisonMethod.KIND,
                        BigDecimal.valueOf(Objects.requireNonNull(data.kpi().scale())),
                        rates(data, true),
                        rates(data, false),
                        data.randomized())
                : null;
    }

    private static boolean isCounted(Value value) {
        return value.numerator() != null
                && value.denominator() != null
                && value.numerator().stripTrailingZeros().scale() <= 0
                && value.numerator().signum() >= 0
                && value.numerator().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static GroupRatesRequest rates(StudyData data, boolean trained) {
        return new GroupRatesRequest(
                events(data, value -> value.trained() == trained && value.before()),
                events(data, value -> value.trained() == trained && !value.before()));
    }

    private static List<EventCountRequest> events(StudyData data, Predicate<Value> chosen) {
        return data.values().stream()
                .filter(chosen)
                .map(value -> new EventCountRequest(
                        value.periodStart(),
                        Objects.requireNonNull(value.numerator()).intValueExact(),
                        Objects.requireNonNull(value.denominator())))
                .toList();
    }

    private static @Nullable MethodRequest postOnlyControl(StudyData data) {
        return data.controlled()
                ? new PostOnlyControlMethod(
                        PostOnlyControlMethod.KIND,
                        group(data, value -> value.trained() && !value.before()),
                        group(data, value -> !value.trained() && !value.before()),
                        data.randomized())
                : null;
    }

    /** Every subject by the mean of its periods, so that weeks are not taken for subjects. */
    private static GroupRequest group(StudyData data, Predicate<Value> chosen) {
        List<BigDecimal> means = data.values().stream()
                .filter(chosen)
                .collect(Collectors.groupingBy(Value::subject, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(values -> mean(values.stream().map(Value::value)))
                .toList();
        return new GroupRequest(null, null, null, null, null, means, null, null);
    }

    private static @Nullable MethodRequest trendLine(StudyData data) {
        return data.series().isEmpty()
                ? null
                : new TrendLineMethod(TrendLineMethod.KIND, series(data, data.series()), null);
    }

    private static @Nullable MethodRequest segmentedRegression(StudyData data) {
        return data.series().isEmpty()
                ? null
                : new SegmentedRegressionMethod(SegmentedRegressionMethod.KIND, series(data, data.series()), null);
    }

    /** By the points of which every driver is known. */
    private static @Nullable MethodRequest forecastModel(StudyData data) {
        List<Point> driven = data.series().stream()
                .filter(point -> point.drivers().size() == data.drivers())
                .toList();
        return data.drivers() == 0
                ? null
                : new ForecastModelMethod(ForecastModelMethod.KIND, drivenSeries(data, driven), null);
    }

    private static SeriesRequest series(StudyData data, List<Point> points) {
        return new SeriesRequest(
                data.kpi().cadence(),
                side(points, true, StudiedMethods::plain),
                side(points, false, StudiedMethods::plain));
    }

    private static SeriesRequest drivenSeries(StudyData data, List<Point> points) {
        return new SeriesRequest(
                data.kpi().cadence(),
                side(points, true, StudiedMethods::driven),
                side(points, false, StudiedMethods::driven));
    }

    private static <T> List<T> side(List<Point> points, boolean before, Function<Point, T> as) {
        return points.stream().filter(point -> point.before() == before).map(as).toList();
    }

    private static SeriesPointRequest plain(Point point) {
        return new SeriesPointRequest(point.periodStart(), null, null, point.value());
    }

    private static SeriesPointRequest driven(Point point) {
        return new SeriesPointRequest(
                point.periodStart(),
                null,
                point.drivers().entrySet().stream()
                        .map(driver -> new DriverValue(driver.getKey(), driver.getValue()))
                        .toList(),
                point.value());
    }

    private static @Nullable MethodRequest beforeAfter(StudyData data) {
        List<BigDecimal> before = side(data.series(), true, Point::value);
        List<BigDecimal> after = side(data.series(), false, Point::value);
        return before.isEmpty() || after.isEmpty()
                ? null
                : new BeforeAfterMethod(BeforeAfterMethod.KIND, mean(before.stream()), mean(after.stream()));
    }

    private static BigDecimal mean(Stream<BigDecimal> values) {
        List<Fraction> all = values.map(Fraction::of).toList();
        return Fraction.sum(all.stream()).dividedBy(all.size()).toDigits(SIGNIFICANT_DIGITS);
    }
}
