package io.throughline.roi.page;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.page.RoiPage.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The program as an investment, and what was promised of it beside what came of it: tables without a chart. */
final class Investments {

    private static final String NOT_STATED = "not stated";

    private Investments() {}

    /** Null where there is no benefit, or an earlier release said nothing of it. */
    static @Nullable Section cashFlow(RoiAnswer.@Nullable CashFlow flows) {
        if (flows == null) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Benefit less cost over all its days", Words.money(flows.sum())));
        rows.add(List.of(
                flows.discountRatePercent() == null
                        ? "Net present value"
                        : "Net present value at " + Words.number(flows.discountRatePercent()) + " % a year",
                flows.netPresentValue() == null
                        ? absent("netPresentValue", flows)
                        : Words.money(flows.netPresentValue())));
        rows.add(List.of(
                "Internal rate of return, a year",
                flows.internalRateOfReturn() == null
                        ? absent("internalRateOfReturn", flows)
                        : rates(flows.internalRateOfReturn())));
        rows.add(List.of("Paid back for good on", day(flows.payback(), "payback", flows)));
        rows.add(List.of("The same, at present values", day(flows.discountedPayback(), "discountedPayback", flows)));
        return new Section(
                "As an investment",
                "Costs on their days, benefit at the end of each month.",
                null,
                List.of("Figure", "Value"),
                rows,
                List.of());
    }

    private static String absent(String figure, RoiAnswer.CashFlow flows) {
        return NOT_STATED + ": " + Absent.why(figure, flows.undefined());
    }

    private static String day(RoiAnswer.@Nullable Payback payback, String figure, RoiAnswer.CashFlow flows) {
        return payback == null || payback.date() == null ? absent(figure, flows) : Words.day(payback.date());
    }

    private static String rates(RoiAnswer.RateOfReturn found) {
        String rates = found.rates().stream()
                .map(rate -> Words.rounded(rate.ratePercent(), 2) + " %")
                .collect(Collectors.joining(", "));
        return switch (found.answer()) {
            case "UNIQUE" -> rates;
            case "MULTIPLE" -> "several, so that none of them decides: " + rates;
            default -> "none";
        };
    }

    /** Null where nothing was forecast, or an earlier release said nothing of it. */
    static @Nullable Section forecast(RoiAnswer.Result result) {
        RoiAnswer.Forecast beside = result.forecast();
        if (beside == null) {
            return null;
        }
        RoiAnswer.Promise promise = beside.forecast();
        RoiAnswer.Totals actual = result.totals();
        return new Section(
                "Forecast and actual",
                "What was expected on " + Words.day(promise.createdAt())
                        + ", beside what came of it; a difference is actual less forecast.",
                null,
                List.of("Figure", "Forecast", "Actual", "Difference"),
                List.of(
                        List.of(
                                "Benefit",
                                money(promise.benefit()),
                                money(actual.benefit()),
                                beside.benefitDifference() == null
                                        ? NOT_STATED
                                        : Words.signed(beside.benefitDifference())),
                        List.of(
                                "Cost",
                                Words.money(promise.cost()),
                                Words.money(actual.cost()),
                                Words.signed(beside.costDifference())),
                        List.of(
                                "ROI",
                                promise.roiPercent() == null ? NOT_STATED : Words.percent(promise.roiPercent()),
                                actual.roiPercent() == null ? NOT_STATED : Words.percent(actual.roiPercent()),
                                beside.roiPercentDifference() == null
                                        ? NOT_STATED
                                        : Words.number(beside.roiPercentDifference()) + " points")),
                List.of("The forecast is calculation " + promise.roiCalculationId() + "."));
    }

    private static String money(@Nullable MoneyAmount amount) {
        return amount == null ? NOT_STATED : Words.money(amount);
    }
}
