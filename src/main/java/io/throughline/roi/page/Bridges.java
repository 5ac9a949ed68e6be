package io.throughline.roi.page;

import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the bridge from what was measured to what is claimed. Where a line was measured before and after, the bridge
 * begins with that change at its full value and isolation takes its part off first; else with the reading of the data
 * that is the most favorable to the program. Then each conservative rule takes what it took, and the cost follows.
 */
final class Bridges {

    private static final String BEFORE_AFTER = "BEFORE_AFTER";
    /** Lies in the start of the bridge as well, since nobody measured those people either. */
    private static final String NO_DATA = "no-data-no-benefit";

    private final RoiAnswer.Result result;
    private final int decimals;
    private final Map<String, BigDecimal> byRule = new LinkedHashMap<>();
    private final Map<String, String> sentences = new LinkedHashMap<>();
    private final List<RoiCharts.Step> steps = new ArrayList<>();
    private BigDecimal isolation = BigDecimal.ZERO;
    private boolean measured;
    private BigDecimal at = BigDecimal.ZERO;

    private Bridges(RoiAnswer.Result result, MoneyAmount benefit) {
        this.result = result;
        this.decimals = benefit.amount().scale();
    }

    static RoiCharts.@Nullable Bridge of(RoiAnswer.Result result) {
        MoneyAmount benefit = result.totals().benefit();
        return benefit == null ? null : new Bridges(result, benefit).build(benefit.amount());
    }

    private RoiCharts.Bridge build(BigDecimal benefit) {
        result.benefitLines().forEach(this::take);
        BigDecimal rules = byRule.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        move(
                RoiCharts.StepKind.START,
                null,
                measured ? "Measured change, at its full value" : "Most favorable reading of the data",
                benefit.subtract(rules).subtract(isolation));
        if (isolation.signum() != 0) {
            move(RoiCharts.StepKind.ISOLATION, null, "Not the program's doing, by isolation", isolation);
        }
        byRule.forEach((rule, effect) ->
                move(RoiCharts.StepKind.RULE, rule, sentences.getOrDefault(rule, Words.of(rule)), effect));
        total(RoiCharts.StepKind.BENEFIT, "Claimed benefit", benefit);
        BigDecimal cost = result.totals().cost().amount();
        move(RoiCharts.StepKind.COST, null, "Cost", cost.negate());
        total(RoiCharts.StepKind.NET_BENEFIT, "Net benefit", benefit.subtract(cost));
        return new RoiCharts.Bridge(result.currency(), List.copyOf(steps), notDrawn());
    }

    private void take(RoiAnswer.Line line) {
        BigDecimal favorable =
                line.benefit() == null ? BigDecimal.ZERO : line.benefit().amount();
        for (RoiAnswer.Rule rule : result.rulesOf(line)) {
            if (rule.effect() != null) {
                byRule.merge(rule.rule(), rule.effect().amount(), BigDecimal::add);
                sentences.putIfAbsent(rule.rule(), rule.sentence());
                favorable = rule.rule().equals(NO_DATA)
                        ? favorable
                        : favorable.subtract(rule.effect().amount());
            }
        }
        BigDecimal full = fullValue(line);
        if (full != null) {
            measured = true;
            isolation = isolation.add(favorable.subtract(full));
        }
    }

    /** What the change before and after would be worth by itself; null where there is none, or another claims nothing. */
    private @Nullable BigDecimal fullValue(RoiAnswer.Line line) {
        if (line.benefit() == null
                || line.improvement() == null
                || line.improvement().signum() == 0) {
            return null;
        }
        BigDecimal perUnit = line.benefit().amount().divide(line.improvement(), MathContext.DECIMAL128);
        return line.methods().stream()
                .filter(method -> method.kind().equals(BEFORE_AFTER))
                .flatMap(method -> Stream.ofNullable(method.improvement()))
                .findFirst()
                .map(change -> change.multiply(perUnit).setScale(decimals, RoundingMode.HALF_EVEN))
                .orElse(null);
    }

    private void move(RoiCharts.StepKind kind, @Nullable String rule, String label, BigDecimal by) {
        BigDecimal to = at.add(by);
        steps.add(new RoiCharts.Step(kind, rule, label, money(by), money(at), money(to)));
        at = to;
    }

    private void total(RoiCharts.StepKind kind, String label, BigDecimal amount) {
        steps.add(new RoiCharts.Step(kind, null, label, money(amount), money(BigDecimal.ZERO), money(amount)));
    }

    private List<String> notDrawn() {
        return result.rules().stream()
                .filter(rule -> rule.effect() == null)
                .map(RoiAnswer.Rule::sentence)
                .distinct()
                .toList();
    }

    private MoneyAmount money(BigDecimal amount) {
        return new MoneyAmount(amount, result.currency());
    }
}
