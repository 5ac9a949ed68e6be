package io.throughline.roi;

import io.throughline.impact.ExpectedChangeUnit;
import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.ChangeUnit;
import io.throughline.roi.engine.audit.StatedChange;
import io.throughline.roi.engine.audit.StatedLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One way in which a program is said to pay, with the parts that its benefit is said to be made of. */
@Schema(name = "AuditedLine")
record AuditedLine(
        @Size(min = 1, max = 200) @Schema(examples = "Win rate") @Nullable String name,
        @Schema(description = "A stored KPI; instead of kpi") @Nullable UUID kpiId,
        @Valid @Schema(description = "Instead of kpiId") @Nullable AuditedKpi kpi,
        @Schema(description = "In the KPI's unit; 28 for 28 percent", examples = "28") @Nullable BigDecimal before,
        @Schema(description = "In the KPI's unit", examples = "34") @Nullable BigDecimal after,
        @Schema(description = "As claimed, signed as measured, in changeUnit", examples = "6") @Nullable BigDecimal change,
        @Schema(description = "The KPI's own where omitted: of a percent KPI points", examples = "PERCENTAGE_POINTS")
                @Nullable ExpectedChangeUnit changeUnit,
        @Schema(description = "PER_SUBJECT where omitted and subjects are given, else TOTAL", examples = "TOTAL")
                @Nullable ChangeBasis changeBasis,
        @Min(0) @Max(10_000_000) @Schema(description = "By how many the change was multiplied", minimum = "0", examples = "1")
                @Nullable Integer subjects,
        @Min(0) @Max(10_000_000) @Schema(
                        description = "Of how many of them there are data; of all where omitted",
                        minimum = "0",
                        examples = "1")
                @Nullable Integer subjectsWithData,
        @Min(1) @Max(1000) @Schema(
                        description = "By how many periods the change was multiplied",
                        minimum = "1",
                        maximum = "1000",
                        examples = "12")
                @Nullable Integer periodsPerYear,
        @Valid @Nullable AuditedUnitValue unitValue,
        @Size(max = 1000) @Schema(description = "What the improvement is made of, where it was judged and not measured")
                @Nullable List<@Valid AuditedEstimate> estimates,
        @DecimalMin("0") @DecimalMax("1") @Schema(
                        description = "A further discount; 1 where omitted",
                        minimum = "0",
                        maximum = "1",
                        defaultValue = "1",
                        examples = "1")
                @Nullable BigDecimal adjustment,
        @Schema(description = "What a year of it is claimed to bring") @Nullable MoneyAmount annualBenefit) {

    StatedLine toEngine(AuditedKpi measure) {
        return new StatedLine(
                measure.better(),
                measure.cadence(),
                new StatedChange(
                        measure.unit(),
                        before,
                        after,
                        change,
                        changeUnit == null ? null : ChangeUnit.valueOf(changeUnit.name())),
                Objects.requireNonNullElse(changeBasis, subjects == null ? ChangeBasis.TOTAL : ChangeBasis.PER_SUBJECT),
                subjects,
                subjectsWithData,
                periodsPerYear,
                unitValue == null ? null : unitValue.toEngine(),
                Objects.requireNonNullElse(estimates, List.<AuditedEstimate>of()).stream()
                        .map(AuditedEstimate::toEngine)
                        .toList(),
                Objects.requireNonNullElse(adjustment, BigDecimal.ONE),
                annualBenefit == null ? null : annualBenefit.toMoney());
    }
}
