package io.throughline.roi.page;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.page.RoiPage.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the charts of a calculation into sections of its page. */
final class Sections {

    private static final Map<RoiCharts.RangeKind, String> RANGES = Map.of(
            RoiCharts.RangeKind.INTERVAL, "95 % interval",
            RoiCharts.RangeKind.SCENARIO, "scenario range",
            RoiCharts.RangeKind.NONE, "");

    private Sections() {}

    static Section bridge(RoiCharts charts) {
        RoiCharts.Bridge bridge = charts.bridge();
        if (bridge == null) {
            return new Section(
                    "From measured change to claimed benefit",
                    "There is no bridge to draw: " + charts.noBridge() + ".",
                    null,
                    List.of(),
                    List.of(),
                    List.of());
        }
        return new Section(
                "From measured change to claimed benefit",
                "What was measured, what was taken off it to stay conservative, what is claimed and what is left of it.",
                Drawing.ofBars(
                        "bridge",
                        "Bridge from measured change to net benefit, in " + bridge.currency(),
                        "Each bar begins where the one before it ends. The table below has the same figures.",
                        bridge.steps().stream().map(Sections::entry).toList()),
                List.of("Step", "Effect", "Running total"),
                bridge.steps().stream()
                        .map(step -> List.of(
                                step.label(),
                                total(step) ? Words.money(step.amount()) : Words.signed(step.amount()),
                                Words.money(step.to())))
                        .toList(),
                bridge.notDrawn().isEmpty()
                        ? List.of()
                        : List.of("Also acted, without a known amount: " + String.join(" ", bridge.notDrawn())));
    }

    private static boolean total(RoiCharts.Step step) {
        return switch (step.kind()) {
            case START, BENEFIT, NET_BENEFIT -> true;
            case ISOLATION, RULE, COST -> false;
        };
    }

    private static Drawing.Entry entry(RoiCharts.Step step) {
        boolean gain = step.amount().amount().signum() >= 0;
        String kind =
                switch (step.kind()) {
                    case START -> "start";
                    case BENEFIT, NET_BENEFIT -> gain ? "total" : "loss";
                    case ISOLATION, RULE -> gain ? "gain" : "less";
                    case COST -> "cost";
                };
        return Drawing.Entry.bar(
                step.rule() == null ? step.label() : Words.of(step.rule()),
                total(step) ? Words.money(step.amount()) : Words.signed(step.amount()),
                kind,
                step.from().amount(),
                step.to().amount());
    }

    static List<Section> methods(RoiCharts charts) {
        List<Section> sections = new ArrayList<>();
        for (RoiCharts.Spread spread : charts.methodSpread()) {
            sections.add(spread(spread, sections.size()));
        }
        return sections;
    }

    private static Section spread(RoiCharts.Spread spread, int number) {
        List<Drawing.Spot> spots = spread.points().stream()
                .flatMap(point -> Stream.ofNullable(spot(point)))
                .toList();
        return new Section(
                spread.name() + (spread.intangible() ? " (intangible: never turned into money)" : ""),
                "Improvement " + spread.unit() + "; positive is better. The filled point speaks for the line.",
                spots.isEmpty()
                        ? null
                        : Drawing.ofSpots(
                                "methods-" + number,
                                "What each method says of: " + spread.name(),
                                "Points with their 95 percent intervals or scenario ranges. The table below has the same"
                                        + " figures.",
                                spots),
                List.of("Method", "Grade", "Improvement", "Range", "Remark"),
                spread.points().stream().map(Sections::row).toList(),
                List.of());
    }

    private static Drawing.@Nullable Spot spot(RoiCharts.Point point) {
        return point.improvement() == null
                ? null
                : new Drawing.Spot(
                        point.grade() + "  " + point.label(),
                        Words.number(point.improvement()),
                        point.headline() ? "headline" : "other",
                        point.improvement(),
                        point.lower(),
                        point.upper());
    }

    private static List<String> row(RoiCharts.Point point) {
        return List.of(
                point.label(),
                point.grade(),
                point.improvement() == null ? "not admissible" : Words.number(point.improvement()),
                point.lower() == null || point.upper() == null
                        ? "none"
                        : Words.range(new RoiAnswer.Range(point.lower(), point.upper())) + " ("
                                + RANGES.get(point.range()) + ")",
                (point.headline() ? "Speaks for the line. " : "")
                        + (point.remark() == null ? "" : Words.sentence(point.remark()) + "."));
    }

    static Section cost(RoiCharts.CostBars costs) {
        List<Drawing.Entry> bars = costs.bars().stream()
                .filter(bar -> bar.amount() != null)
                .map(bar -> Drawing.Entry.bar(
                        bar.label(),
                        Words.money(amount(bar)),
                        "cost",
                        BigDecimal.ZERO,
                        amount(bar).amount()))
                .toList();
        return new Section(
                "Cost by category",
                costs.fullyLoaded()
                        ? "Fully loaded: every category has a cost or is declared zero."
                        : "Not fully loaded: of the categories that are missing below nobody has said anything, so the true"
                                + " cost may be higher.",
                bars.isEmpty()
                        ? null
                        : Drawing.ofBars(
                                "cost",
                                "Cost by category, in " + costs.total().currency(),
                                "One bar for each category that has a cost. The table below has the same figures.",
                                bars),
                List.of("Category", "Cost", "Rests on"),
                Stream.concat(
                                costs.bars().stream().map(Sections::row),
                                Stream.of(List.of("Total", Words.money(costs.total()), "")))
                        .toList(),
                List.of());
    }

    private static MoneyAmount amount(RoiCharts.CostBar bar) {
        return Objects.requireNonNull(bar.amount());
    }

    private static List<String> row(RoiCharts.CostBar bar) {
        return List.of(
                bar.label(),
                bar.amount() == null ? "none" : Words.money(bar.amount()),
                Words.of(bar.standing()) + (bar.remark() == null ? "" : ": " + bar.remark()));
    }

    /** Null where an earlier release said nothing of it. */
    static @Nullable Section levers(RoiAnswer.@Nullable Uncertainty uncertainty) {
        if (uncertainty == null
                || uncertainty.tornado() == null
                || uncertainty.tornado().isEmpty()) {
            return null;
        }
        List<RoiAnswer.Lever> levers = uncertainty.tornado();
        return new Section(
                "What moves the return most",
                "The ROI in percent with each assumption lower and higher, all else as said.",
                Drawing.ofBars(
                        "levers",
                        "ROI in percent by each assumption, lower and higher",
                        "The assumption that moves the return most first. The table below has the same figures.",
                        levers.stream()
                                .map(lever -> Drawing.Entry.bar(
                                        lever.name(),
                                        Words.rounded(lever.swing(), 1) + " points",
                                        "start",
                                        lever.roiPercentAtLow(),
                                        lever.roiPercentAtHigh()))
                                .toList()),
                List.of("Assumption", "ROI % where lower", "ROI % where higher", "Swing in points"),
                levers.stream()
                        .map(lever -> List.of(
                                lever.name(),
                                Words.number(lever.roiPercentAtLow()),
                                Words.number(lever.roiPercentAtHigh()),
                                Words.number(lever.swing())))
                        .toList(),
                List.of());
    }
}
