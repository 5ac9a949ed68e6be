package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.audit.StatedRatio;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody else says a program returned. Whatever they do not say is left out; only what is there is looked at. */
@Schema(name = "RoiAuditRequest", examples = RoiAuditRequest.EXAMPLE)
record RoiAuditRequest(
        @Schema(
                        implementation = String.class,
                        pattern = "^[A-Z]{3}$",
                        description = "ISO 4217; in which the statement reckons",
                        examples = "USD")
                Currency currency,
        @Schema(description = "The claimed benefit, of all the months that it counts") @Nullable MoneyAmount benefit,
        @Min(1) @Max(1200) @Schema(
                        description = "How many months of benefit are counted; 12 where omitted",
                        defaultValue = "12",
                        minimum = "1",
                        maximum = "1200",
                        examples = "12")
                @Nullable Integer benefitMonths,
        @Schema(
                        description = "Whether more than a year of benefit was declared before the launch",
                        defaultValue = "false",
                        examples = "false")
                @Nullable Boolean declaredLongTerm,
        @Min(0) @Max(10_000_000) @Schema(description = "All who took part, with data or without", minimum = "0", examples = "46")
                @Nullable Integer participants,
        @Schema(description = "The claimed cost") @Nullable MoneyAmount cost,
        @Size(max = 500) @Schema(
                        description =
                                "The claimed cost by category; a missing category is found only where any is there")
                @Nullable List<@Valid AuditedCost> costs,
        @Size(max = 13) @Nullable List<@Valid DeclaredZeroCost> declaredZeroCosts,
        @Size(max = 10) @Schema(description = "The claimed ratios, each by the name that it is given") @Nullable List<@Valid AuditedRatio> ratios,
        @DecimalMin("0") @Schema(description = "The claimed payback", minimum = "0", examples = "5.51") @Nullable BigDecimal paybackMonths,
        @Size(max = 200) @Nullable List<@Valid AuditedLine> lines,
        @Valid @Schema(description = "Who was trained; looked at together with control") @Nullable AuditedGroup trained,
        @Valid @Schema(description = "Whom they are compared with; looked at together with trained") @Nullable AuditedGroup control,
        @Schema(description = "The day on which cohorts are looked up; today where omitted", examples = "2026-07-01")
                @Nullable LocalDate asOf) {

    /** Worked example P8: a benefit-cost ratio of 3.86, told as an ROI of 386 percent. */
    static final String EXAMPLE =
            """
            {"currency": "USD", "benefit": {"amount": "386000.00", "currency": "USD"},
             "cost": {"amount": "100000.00", "currency": "USD"},
             "ratios": [{"label": "ROI", "value": 386, "unit": "PERCENT"}]}""";

    List<AuditedLine> statedLines() {
        return Objects.requireNonNullElse(lines, List.of());
    }

    List<AuditedCost> statedCosts() {
        return Objects.requireNonNullElse(costs, List.of());
    }

    List<DeclaredZeroCost> statedZeros() {
        return Objects.requireNonNullElse(declaredZeroCosts, List.of());
    }

    List<StatedRatio> statedRatios() {
        return Objects.requireNonNullElse(ratios, List.<AuditedRatio>of()).stream()
                .map(AuditedRatio::toEngine)
                .toList();
    }
}
