package io.throughline.roi;

import io.throughline.roi.engine.Purpose;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says to try a calculation, with an initiative or with numbers alone. */
@Schema(name = "RoiPreviewRequest", examples = RoiPreviewRequest.EXAMPLE)
record RoiPreviewRequest(
        @Schema(description = "Whose cost items, currency and benefit horizon count; null to try numbers alone")
                @Nullable UUID initiativeId,
        @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; the initiative's where omitted, required without an initiative",
                        examples = "USD")
                @Nullable Currency currency,
        @Max(10_000_000) @Schema(description = "All who took part, with data or without", minimum = "0", examples = "46")
                Integer participants,
        @Schema(description = "The first day whose benefit counts", examples = "2026-07-01")
                LocalDate benefitPeriodStart,
        @Schema(description = "EVALUATION where omitted", defaultValue = "EVALUATION", examples = "EVALUATION")
                @Nullable Purpose purpose,
        @Size(min = 1, max = 200) List<@Valid BenefitLineRequest> benefitLines,
        @Size(max = 500) @Schema(description = "Only without an initiative, whose own cost items count otherwise")
                @Nullable List<@Valid PreviewCost> costs,
        @Size(max = 13) @Nullable List<@Valid DeclaredZeroCost> declaredZeroCosts,
        @Schema(
                        description = "A year's, for the present value of the program; 10 is 10 percent",
                        minimum = "-99",
                        maximum = "1000",
                        examples = "10")
                @Nullable BigDecimal discountRatePercent,
        @Schema(description = "The ROI that was hoped for, to be held against", examples = "50") @Nullable BigDecimal targetRoiPercent,
        @Size(max = 20) @Schema(description = "Conservative rules that somebody lifts, by name and with both totals shown")
                @Nullable List<@Valid RuleExceptionRequest> ruleExceptions,
        @Schema(
                        description = "Of the draws, where several effects are uncertain; 1 where omitted",
                        defaultValue = "1",
                        examples = "1")
                @Nullable Long seed) {

    static final String EXAMPLE =
            "{\"currency\": \"USD\", \"participants\": 46, \"benefitPeriodStart\": \"2026-07-01\", \"benefitLines\": ["
                    + BenefitLineRequest.EXAMPLE
                    + "], \"costs\": [{\"category\": \"FACILITATION\","
                    + " \"amount\": {\"amount\": \"32984.00\", \"currency\": \"USD\"}}]}";
}
