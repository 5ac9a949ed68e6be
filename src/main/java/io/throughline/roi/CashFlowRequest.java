package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money that comes in and goes out, on dates or period by period, to be judged as an investment. */
@Schema(name = "CashFlowRequest", examples = CashFlowRequest.EXAMPLE)
record CashFlowRequest(
        @Schema(
                        description = "Of a period, or of a year for dated flows; 10 is 10 percent. Without it nothing"
                                + " is discounted",
                        minimum = "-99",
                        maximum = "1000",
                        examples = "10")
                @Nullable BigDecimal discountRatePercent,
        @Valid @Schema(description = "Flows at the ends of periods; instead of datedFlows") @Nullable PeriodicFlows periodicFlows,
        @Size(min = 1, max = 400) @Schema(description = "Flows on dates; instead of periodicFlows") @Nullable List<@Valid DatedFlow> datedFlows) {

    /** Worked example P9. */
    static final String EXAMPLE =
            """
            {"discountRatePercent": 10, "periodicFlows": {"firstFlowAt": 1, "amounts": [
             {"amount": "-10000", "currency": "USD"}, {"amount": "3000", "currency": "USD"},
             {"amount": "4200", "currency": "USD"}, {"amount": "6800", "currency": "USD"}]}}""";

    /** Flows one period after the other. */
    @Schema(name = "PeriodicFlows")
    record PeriodicFlows(
            @Min(0) @Max(1) @Schema(
                            description = "0: the first flow is at once; 1: at the end of the first period",
                            minimum = "0",
                            maximum = "1",
                            examples = "1")
                    Integer firstFlowAt,
            @Size(min = 1, max = 400) @Schema(description = "In the order of the periods, in one currency; positive comes in")
                    List<MoneyAmount> amounts) {}

    /** A flow on a day; flows of one day are added. */
    @Schema(name = "DatedFlow")
    record DatedFlow(
            @Schema(examples = "2026-07-01") LocalDate date,
            @Schema(description = "Positive comes in; all in one currency") MoneyAmount amount) {}
}
