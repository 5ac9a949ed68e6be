package io.throughline.roi.engine;

import io.throughline.math.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The policy that what was spent is more credible than what was planned: it sets the plan aside, category by category. */
final class MostCredibleCost {

    private MostCredibleCost() {}

    /** One entry for each category with cost in both states: what counting the actual instead of the plan did. */
    static List<RuleActed> rules(RoiInputs inputs) {
        List<RuleActed> rules = new ArrayList<>();
        Arrays.stream(CostCategory.values()).forEach(category -> {
            List<CostLine> planned = of(inputs, category, CostState.PLANNED);
            List<CostLine> actual = of(inputs, category, CostState.ACTUAL);
            if (!planned.isEmpty() && !actual.isEmpty()) {
                rules.add(new RuleActed(
                        ConservativeRule.MOST_CREDIBLE_SOURCE,
                        null,
                        Figure.of(sum(planned, inputs).minus(sum(actual, inputs))),
                        List.of(category.name())));
            }
        });
        return rules;
    }

    private static List<CostLine> of(RoiInputs inputs, CostCategory category, CostState state) {
        return inputs.costLines().stream()
                .filter(line -> line.category() == category && line.state() == state)
                .toList();
    }

    private static Money sum(List<CostLine> lines, RoiInputs inputs) {
        return lines.stream().map(CostLine::borne).reduce(Money.zero(inputs.currency()), Money::plus);
    }
}
