package io.throughline.roi;

import io.throughline.platform.json.Decimals;
import io.throughline.roi.engine.Lever;
import io.throughline.roi.engine.Output;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One bar of a tornado chart: an assumption lower and higher, and the return at both. */
@Schema(name = "RoiLever")
record LeverView(
        @Schema(examples = "EFFECT") Lever.Kind kind,
        @Schema(description = "Null for an assumption of the whole", examples = "sales") @Nullable String lineId,
        @Schema(description = "The line's name, or the assumption's", examples = "More sales per associate")
                String label,
        @Schema(description = "What base, low and high count in", examples = "KPI_UNIT") Lever.Unit unit,
        @Schema(description = "Where low and high come from", examples = "INTERVAL") Lever.Range range,
        @Schema(examples = "1626") BigDecimal base,
        @Schema(examples = "1463.4") BigDecimal low,
        @Schema(examples = "1788.6") BigDecimal high,
        @Schema(examples = "95.9245") BigDecimal roiPercentAtLow,
        @Schema(examples = "139.4633") BigDecimal roiPercentAtHigh,
        @Schema(description = "By how many percentage points it moves the ROI", examples = "43.5388")
                BigDecimal swing) {

    static LeverView of(Lever lever, CalculationInputs inputs) {
        return new LeverView(
                lever.kind(),
                lever.lineId(),
                inputs.benefitLines().stream()
                        .filter(line -> line.id().equals(lever.lineId()))
                        .map(LineUsed::name)
                        .findAny()
                        .orElse(lever.kind() == Lever.Kind.COST ? "Cost" : "Months of benefit"),
                lever.unit(),
                lever.range(),
                Figures.statistic(lever.base()),
                Figures.statistic(lever.low()),
                Figures.statistic(lever.high()),
                Decimals.plain(Output.roiPercent(lever.roiPercentAtLow())),
                Decimals.plain(Output.roiPercent(lever.roiPercentAtHigh())),
                Decimals.plain(Output.roiPercent(lever.swing())));
    }
}
