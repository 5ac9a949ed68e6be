package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of the figures of a superseded calculation, line by line: the changes of the lines add up to the whole. */
@Schema(name = "RoiDifference")
record DifferenceView(
        MoneyChange benefit,
        MoneyChange cost,
        NumberChange benefitCostRatio,
        @Schema(description = "In percentage points of ROI") NumberChange roiPercent,
        @Schema(description = "By id, those that came and went included") List<LineChange> benefitLines,
        @Schema(description = "The categories that have a cost in one of the two") List<CostChange> costs) {

    /** Which of the two calculations a line is in. */
    @Schema(name = "RoiLinePresence")
    enum Presence {
        IN_BOTH,
        ADDED,
        REMOVED
    }

    @Schema(name = "RoiLineChange")
    record LineChange(
            @Schema(examples = "sales") String id,
            @Schema(examples = "More sales per associate") String name,
            Presence presence,
            NumberChange improvement,
            MoneyChange unitValue,
            MoneyChange benefit) {

        private static LineChange of(StatedFigures.@Nullable Line before, StatedFigures.@Nullable Line now) {
            StatedFigures.Line shown = Objects.requireNonNull(now == null ? before : now);
            return new LineChange(
                    shown.id(),
                    shown.name(),
                    before == null ? Presence.ADDED : now == null ? Presence.REMOVED : Presence.IN_BOTH,
                    NumberChange.of(
                            of(before, StatedFigures.Line::improvement), of(now, StatedFigures.Line::improvement)),
                    MoneyChange.of(of(before, LineChange::unitValue), of(now, LineChange::unitValue)),
                    MoneyChange.of(of(before, StatedFigures.Line::benefit), of(now, StatedFigures.Line::benefit)));
        }

        private static @Nullable MoneyAmount unitValue(StatedFigures.Line line) {
            return line.unitValue() == null ? null : line.unitValue().value();
        }

        private static <T> @Nullable T of(
                StatedFigures.@Nullable Line line, Function<StatedFigures.Line, @Nullable T> part) {
            return line == null ? null : part.apply(line);
        }
    }

    @Schema(name = "RoiCostChange")
    record CostChange(CostCategory category, MoneyChange amount) {}

    static DifferenceView of(StatedFigures before, StatedFigures now) {
        return new DifferenceView(
                MoneyChange.of(before.totals().benefit(), now.totals().benefit()),
                MoneyChange.of(before.totals().cost(), now.totals().cost()),
                NumberChange.of(before.totals().benefitCostRatio(), now.totals().benefitCostRatio()),
                NumberChange.of(roi(before), roi(now)),
                lines(before, now),
                costs(before, now));
    }

    private static @Nullable BigDecimal roi(StatedFigures figures) {
        return figures.totals().roiPercent();
    }

    private static List<LineChange> lines(StatedFigures before, StatedFigures now) {
        Map<String, StatedFigures.Line> earlier = byId(before);
        Map<String, StatedFigures.Line> later = byId(now);
        return Stream.concat(earlier.keySet().stream(), later.keySet().stream())
                .distinct()
                .sorted()
                .map(id -> LineChange.of(earlier.get(id), later.get(id)))
                .toList();
    }

    private static Map<String, StatedFigures.Line> byId(StatedFigures figures) {
        return figures.lines().stream()
                .collect(Collectors.toMap(
                        StatedFigures.Line::id, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    private static List<CostChange> costs(StatedFigures before, StatedFigures now) {
        return Arrays.stream(CostCategory.values())
                .map(category ->
                        new CostChange(category, MoneyChange.of(amount(before, category), amount(now, category))))
                .filter(cost -> cost.amount().before() != null || cost.amount().now() != null)
                .toList();
    }

    private static @Nullable MoneyAmount amount(StatedFigures figures, CostCategory category) {
        return figures.cost().categories().stream()
                .filter(each -> each.category() == category)
                .map(StatedFigures.Category::amount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
