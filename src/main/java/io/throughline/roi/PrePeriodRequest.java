package io.throughline.roi;

import io.throughline.roi.engine.PrePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The means of both groups in one period before the program. */
@Schema(name = "PrePeriod")
record PrePeriodRequest(
        @Schema(description = "The period's first day", examples = "2026-01-01") LocalDate start,
        @Schema(description = "The trained group's mean", examples = "20.4") @Nullable BigDecimal trained,
        @Schema(description = "The control group's mean", examples = "23.3") @Nullable BigDecimal control) {

    PrePeriod toEngine() {
        return new PrePeriod(start, trained, control);
    }
}
