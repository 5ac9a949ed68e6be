package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.platform.json.Decimals;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.CashFlows;
import io.throughline.roi.engine.Figure;
import io.throughline.roi.engine.Output;
import io.throughline.roi.engine.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Flows of money judged as an investment. */
@Schema(name = "CashFlowAnalysis")
record CashFlowView(
        @Schema(description = "What comes in less what goes out, undiscounted") MoneyAmount sum,
        @Schema(description = "Null where nothing is discounted", examples = "10") @Nullable BigDecimal discountRatePercent,
        @Schema(description = "sum of flow / (1 + r)^t; t in periods, or in days / 365 from the first date") @Nullable MoneyAmount netPresentValue,
        @Nullable RateOfReturnView internalRateOfReturn,
        @Nullable PaybackView payback,
        @Schema(description = "The same, every flow at its present value") @Nullable PaybackView discountedPayback,
        @Schema(description = "The figures that are null for a reason, by name") Map<String, Remark> undefined) {

    /** When what was spent has come back for good. */
    @Schema(name = "Payback")
    record PaybackView(
            @Schema(
                            description = "From time 0; a flow comes in evenly over its period. Null for dated flows",
                            examples = "2.5")
                    @Nullable BigDecimal periods,
            @Schema(description = "The day of the flow; null for periodic flows", examples = "2027-02-15") @Nullable LocalDate date) {}

    /**
     * What flows come to.
     *
     * @param rate a fraction, and percent the same as it was given; both null where nothing is discounted
     */
    static CashFlowView of(CashFlows flows, @Nullable Fraction rate, @Nullable BigDecimal percent) {
        Figures figures = new Figures();
        Figure<Fraction> discount = rate == null ? Figure.absent(Reason.NO_DISCOUNT_RATE) : Figure.of(rate);
        return new CashFlowView(
                Figures.money(flows.sum()),
                percent,
                figures.money("netPresentValue", discount.map(flows::netPresentValue)),
                figures.print("internalRateOfReturn", flows.internalRateOfReturn(), RateOfReturnView::of),
                figures.print("payback", flows.payback(), steps -> payback(flows, steps)),
                figures.print(
                        "discountedPayback", discount.then(flows::discountedPayback), steps -> payback(flows, steps)),
                figures.undefined());
    }

    private static PaybackView payback(CashFlows flows, Fraction steps) {
        return flows.start() == null
                ? new PaybackView(Decimals.plain(Output.months(steps)), null)
                : new PaybackView(null, flows.start().plusDays(steps.ceiling().longValueExact()));
    }
}
