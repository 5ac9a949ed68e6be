package io.throughline.roi;

import io.throughline.roi.engine.EstimateItem;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An estimate and what became of it. */
@Schema(name = "RoiEstimate")
record EstimateView(
        @Schema(examples = "participant-07") String respondent,
        @Schema(examples = "36000") @Nullable BigDecimal value,
        @Schema(examples = "0.5") @Nullable BigDecimal contribution,
        @Schema(examples = "0.85") @Nullable BigDecimal confidence,
        @Schema(examples = "true") boolean supported,
        @Schema(description = "Whether it counts, or why not", examples = "COUNTED") EstimateItem.Fate fate,
        @Schema(
                        description =
                                "value x contribution x confidence; a negative value is not discounted; 0 without data",
                        examples = "15300")
                BigDecimal adjusted,
        @Schema(description = "Whether a contribution or a confidence of 1 was given", examples = "false")
                boolean undiscounted) {

    static EstimateView of(EstimateItem item) {
        return new EstimateView(
                item.row().respondent(),
                item.row().value(),
                item.row().contribution(),
                item.row().confidence(),
                item.row().supported(),
                item.fate(),
                Figures.statistic(item.adjusted()),
                item.undiscounted());
    }
}
