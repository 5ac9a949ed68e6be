package io.throughline.roi.page;

import io.throughline.platform.json.MoneyAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The charts of a calculation as numbers, ready to be drawn, made of nothing but its answer. */
@Schema(name = "RoiCharts")
public record RoiCharts(
        UUID roiCalculationId,
        @Schema(description = "From the measured change to the net benefit; null where no line may claim money")
                @Nullable Bridge bridge,
        @Schema(description = "Why there is no bridge; null where there is one", examples = "no line may claim money")
                @Nullable String noBridge,
        @Schema(description = "One for each line, the intangible ones last") List<Spread> methodSpread,
        CostBars costByCategory) {

    /** A waterfall: each step begins where the one before it ended, except the totals, which begin at 0. */
    @Schema(name = "RoiBridge")
    public record Bridge(
            @Schema(description = "ISO 4217; the unit of all amounts", examples = "EUR") String currency,
            List<Step> steps,
            @Schema(description = "What acted as well and has no known amount") List<String> notDrawn) {}

    /** What a step of the bridge is. */
    @Schema(name = "RoiBridgeStepKind")
    public enum StepKind {
        /** Where the bridge begins. */
        START,
        /** What isolation leaves to other causes than the program. */
        ISOLATION,
        /** What a conservative rule did. */
        RULE,
        /** The claimed benefit, a total. */
        BENEFIT,
        COST,
        /** Benefit less cost, a total. */
        NET_BENEFIT
    }

    @Schema(name = "RoiBridgeStep")
    public record Step(
            StepKind kind,
            @Schema(description = "Of a RULE; else null", examples = "estimates-discounted") @Nullable String rule,
            @Schema(examples = "An estimate counts by its contribution and its confidence.") String label,
            @Schema(description = "What the step adds; of a total, the total") MoneyAmount amount,
            @Schema(description = "Where its bar begins") MoneyAmount from,
            @Schema(description = "Where its bar ends") MoneyAmount to) {}

    /** A forest plot: what each method says of one line. */
    @Schema(name = "RoiMethodSpread")
    public record Spread(
            @Schema(examples = "sales") String lineId,
            @Schema(examples = "More sales per associate") String name,
            @Schema(description = "The unit of all values, in words", examples = "in the KPI's unit, per subject")
                    String unit,
            boolean intangible,
            List<Point> points) {}

    /** What the ends of a range are. */
    @Schema(name = "RoiRangeKind")
    public enum RangeKind {
        /** Two-sided, 95 percent. */
        INTERVAL,
        /** Of a judgement. */
        SCENARIO,
        NONE
    }

    @Schema(name = "RoiMethodPoint")
    public record Point(
            @Schema(examples = "POST_ONLY_CONTROL") String kind,
            @Schema(examples = "Control group, afterwards only") String label,
            @Schema(examples = "C") String grade,
            @Schema(description = "Whether it speaks for the line") boolean headline,
            @Schema(description = "Null where the method is not admissible") @Nullable BigDecimal improvement,
            RangeKind range,
            @Schema(description = "Null where there is no range") @Nullable BigDecimal lower,
            @Schema(description = "Null where there is no range") @Nullable BigDecimal upper,
            @Schema(description = "Why there is no range, or why it does not speak for the line; null for neither")
                    @Nullable String remark) {}

    @Schema(name = "RoiCostBars")
    public record CostBars(
            MoneyAmount total,
            boolean fullyLoaded,
            @Schema(description = "All categories, also those without cost") List<CostBar> bars) {}

    @Schema(name = "RoiCostBar")
    public record CostBar(
            @Schema(examples = "FACILITATION") String category,
            @Schema(examples = "Facilitation") String label,
            @Schema(description = "Null where it is missing or declared zero") @Nullable MoneyAmount amount,
            @Schema(description = "What the category's cost rests on", examples = "COUNTED") String standing,
            @Schema(description = "Why it is zero, where it is declared so") @Nullable String remark) {}

    static RoiCharts of(RoiAnswer answer) {
        RoiAnswer.Result result = answer.result();
        Bridge bridge = Bridges.of(result);
        return new RoiCharts(
                answer.id(),
                bridge,
                bridge == null ? Absent.why("benefit", result.totals().undefined()) : null,
                Spreads.of(result),
                new CostBars(
                        result.cost().total(),
                        result.cost().fullyLoaded(),
                        result.cost().categories().stream().map(RoiCharts::bar).toList()));
    }

    private static CostBar bar(RoiAnswer.Category category) {
        return new CostBar(
                category.category(),
                Words.of(category.category()),
                category.amount(),
                category.standing(),
                category.reason());
    }
}
