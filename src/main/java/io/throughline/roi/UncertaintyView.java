package io.throughline.roi;

import io.throughline.platform.json.Decimals;
import io.throughline.roi.engine.Assumption;
import io.throughline.roi.engine.Interval;
import io.throughline.roi.engine.Output;
import io.throughline.roi.engine.RoiResult;
import io.throughline.roi.engine.Terms;
import io.throughline.roi.engine.Uncertainty;
import io.throughline.roi.engine.Uncertainty.Way;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How sure the return is, and which assumption moves it most. */
@Schema(name = "RoiUncertainty")
record UncertaintyView(
        @Schema(
                        description = "CLOSED_FORM where one effect is uncertain, DRAWS where several are, NONE where"
                                + " nothing can be said",
                        examples = "CLOSED_FORM")
                Way way,
        @Schema(description = "Of the ROI in percent, two-sided, 95 percent") @Nullable PercentRange roiPercentInterval,
        @Schema(description = "Of the ROI, in percentage points", examples = "23.7170824513") @Nullable BigDecimal standardError,
        @Schema(
                        description = "That the ROI is above 0, by the sampling distribution around the estimate",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.979135")
                @Nullable BigDecimal probabilityAboveZero,
        @Schema(description = "That it is above the target", minimum = "0", maximum = "1", examples = "0.5") @Nullable BigDecimal probabilityAboveTarget,
        @Schema(description = "Null where none was given", examples = "50") @Nullable BigDecimal targetRoiPercent,
        @Schema(description = "Of the ROI in percent, where anything was judged") @Nullable PercentRange scenarioRange,
        @Schema(description = "How many; null where nothing was drawn", examples = "10000") @Nullable Integer draws,
        @Schema(
                        description = "Of the draws; the same seed gives the same draws. Null where nothing was drawn",
                        examples = "1")
                @Nullable Long seed,
        @Schema(description = "What must be true beside the assumptions of the methods") List<Remark> assumptions,
        @Schema(
                        description =
                                "Each assumption lower and higher, all else as said; the one that moves the ROI most first")
                List<LeverView> tornado,
        @Schema(description = "The figures that are null for a reason, by name") Map<String, Remark> undefined) {

    /** A range of returns in percent, both ends included. */
    @Schema(name = "RoiPercentRange")
    record PercentRange(@Schema(examples = "1.9923") BigDecimal lower, @Schema(examples = "98.0077") BigDecimal upper) {

        static PercentRange of(Interval interval) {
            return new PercentRange(
                    Decimals.plain(Output.roiPercent(interval.lower())),
                    Decimals.plain(Output.roiPercent(interval.upper())));
        }
    }

    static UncertaintyView of(CalculationInputs inputs, RoiResult result) {
        Uncertainty found = result.uncertainty();
        Terms terms = result.inputs().terms();
        boolean drawn = found.way() == Way.DRAWS;
        Figures figures = new Figures();
        return new UncertaintyView(
                found.way(),
                figures.print("roiPercentInterval", found.interval(), PercentRange::of),
                figures.statistic("standardError", found.standardError()),
                figures.statistic("probabilityAboveZero", found.aboveZero()),
                figures.statistic("probabilityAboveTarget", found.aboveTarget()),
                inputs.terms().targetRoiPercent(),
                figures.print("scenarioRange", found.scenario(), PercentRange::of),
                drawn ? terms.draws() : null,
                drawn ? terms.seed() : null,
                drawn ? List.of(Remark.of(Assumption.INDEPENDENT_LINES)) : List.of(),
                result.levers().stream()
                        .map(lever -> LeverView.of(lever, inputs))
                        .toList(),
                figures.undefined());
    }
}
