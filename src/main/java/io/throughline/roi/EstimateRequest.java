package io.throughline.roi;

import io.throughline.roi.engine.EstimateRow;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one respondent holds the improvement to be; without value, contribution or confidence it counts as no data. */
@Schema(name = "EstimateRequest")
record EstimateRequest(
        @Size(min = 1, max = 200) @Schema(description = "Who was asked; a pseudonym will do", examples = "participant-07")
                String respondent,
        @Schema(description = "An improvement in the KPI's unit, negative for a harm", examples = "36000") @Nullable BigDecimal value,
        @Schema(description = "The program's part in it", minimum = "0", maximum = "1", examples = "0.5") @Nullable BigDecimal contribution,
        @Schema(description = "How sure the respondent is", minimum = "0", maximum = "1", examples = "0.85") @Nullable BigDecimal confidence,
        @Schema(
                        description = "Whether anything stands behind it; true where omitted",
                        defaultValue = "true",
                        examples = "true")
                @Nullable Boolean supported) {

    EstimateRequest {
        if (supported == null) {
            supported = true;
        }
    }

    EstimateRow toEngine() {
        return new EstimateRow(respondent, value, contribution, confidence, Boolean.TRUE.equals(supported));
    }
}
