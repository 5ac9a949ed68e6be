package io.throughline.roi;

import io.throughline.initiative.CostCategory;
import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures by which one calculation is laid beside another, read from what each of them answered: an answer of an
 * earlier release is read as far as it goes.
 */
record StatedFigures(Totals totals, Cost cost, List<Line> benefitLines, List<Line> intangibles) {

    record Totals(
            @Nullable MoneyAmount benefit,
            MoneyAmount cost,
            @Nullable BigDecimal benefitCostRatio,
            @Nullable BigDecimal roiPercent) {}

    record Cost(List<Category> categories) {}

    record Category(CostCategory category, @Nullable MoneyAmount amount) {}

    record UnitValue(MoneyAmount value) {}

    record Line(
            String id,
            String name,
            @Nullable BigDecimal improvement,
            @Nullable UnitValue unitValue,
            @Nullable MoneyAmount benefit) {}

    private record Answer(StatedFigures result) {}

    static StatedFigures ofAnswer(String answer) {
        return CanonicalForm.read(answer, Answer.class).result();
    }

    static StatedFigures of(ResultView result) {
        return CanonicalForm.read(CanonicalForm.of(result), StatedFigures.class);
    }

    List<Line> lines() {
        return Stream.concat(benefitLines.stream(), intangibles.stream()).toList();
    }
}
