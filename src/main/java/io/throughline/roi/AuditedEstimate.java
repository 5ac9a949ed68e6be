package io.throughline.roi;

import io.throughline.roi.engine.audit.StatedEstimate;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one respondent is said to hold the improvement to be, and what is claimed of it. */
@Schema(name = "AuditedEstimate")
record AuditedEstimate(
        @Schema(description = "An improvement in the KPI's unit", examples = "36000") BigDecimal value,
        @Schema(description = "The program's part in it; a fraction, and a finding where it is none", examples = "0.5")
                @Nullable BigDecimal contribution,
        @Schema(
                        description = "How sure the respondent is; a fraction, and a finding where it is none",
                        examples = "0.85")
                @Nullable BigDecimal confidence,
        @Schema(description = "What is claimed to be left: value x contribution x confidence", examples = "18000")
                @Nullable BigDecimal adjusted) {

    StatedEstimate toEngine() {
        return new StatedEstimate(value, contribution, confidence, adjusted);
    }
}
