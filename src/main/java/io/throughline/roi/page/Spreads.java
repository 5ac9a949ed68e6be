package io.throughline.roi.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays what the methods say of each line side by side. */
final class Spreads {

    private Spreads() {}

    static List<RoiCharts.Spread> of(RoiAnswer.Result result) {
        return Stream.concat(
                        result.benefitLines().stream().map(line -> of(line, false)),
                        result.intangibles().stream().map(line -> of(line, true)))
                .toList();
    }

    private static RoiCharts.Spread of(RoiAnswer.Line line, boolean intangible) {
        return new RoiCharts.Spread(
                line.id(),
                line.name(),
                unit(line),
                intangible,
                line.methods().stream().map(Spreads::point).toList());
    }

    static String unit(RoiAnswer.Line line) {
        String label = line.kpi().unitLabel();
        String unit = label == null || line.changeUnit().equals("PERCENTAGE_POINTS")
                ? Words.of(line.changeUnit())
                : "in " + label;
        return unit + (line.changeBasis().equals("TOTAL") ? ", in total" : ", per subject");
    }

    private static RoiCharts.Point point(RoiAnswer.Method method) {
        RoiCharts.RangeKind kind = method.interval() != null
                ? RoiCharts.RangeKind.INTERVAL
                : method.scenarioRange() != null ? RoiCharts.RangeKind.SCENARIO : RoiCharts.RangeKind.NONE;
        RoiAnswer.Range range = method.interval() != null ? method.interval() : method.scenarioRange();
        return new RoiCharts.Point(
                method.kind(),
                method.estimateSource() == null
                        ? Words.of(method.kind())
                        : Words.of(method.kind()) + ", "
                                + method.estimateSource().toLowerCase(Locale.ROOT),
                method.grade(),
                method.headline(),
                method.improvement(),
                kind,
                range == null ? null : range.lower(),
                range == null ? null : range.upper(),
                remark(method, kind));
    }

    private static @Nullable String remark(RoiAnswer.Method method, RoiCharts.RangeKind kind) {
        if (method.passedOver() != null) {
            return method.passedOver().detail();
        }
        return kind == RoiCharts.RangeKind.INTERVAL ? null : Absent.why("interval", method.undefined());
    }
}
