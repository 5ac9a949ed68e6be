package io.throughline.roi;

import io.throughline.roi.engine.BreakEven;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The improvement of one line at which the ROI is 0 while the others stay as they are. */
@Schema(name = "BreakEven")
record BreakEvenView(
        @Schema(
                        description = "In the KPI's unit; 0 where the others already cover the cost",
                        examples = "7.94701986755")
                BigDecimal improvement,
        @Schema(description = "Of a count, the next whole unit; null for all else", examples = "8") @Nullable BigInteger wholeUnits) {

    static BreakEvenView of(BreakEven breakEven) {
        return new BreakEvenView(Figures.statistic(breakEven.improvement()), breakEven.wholeUnits());
    }
}
