package io.throughline.roi;

import io.throughline.roi.engine.EventCount;
import jakarta.validation.constraints.Max;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many events one unit, or the whole group, had in one period. */
@Schema(name = "EventCount")
record EventCountRequest(
        @Schema(description = "The first day of the period", examples = "2026-01-01") @Nullable LocalDate period,
        @Max(1_000_000_000) @Schema(description = "Such as accidents, errors or calls", minimum = "0", examples = "41")
                Integer events,
        @Schema(description = "What could have brought them, such as hours worked; above 0", examples = "28010")
                BigDecimal exposure) {

    EventCount toEngine() {
        return new EventCount(period, events, exposure);
    }
}
