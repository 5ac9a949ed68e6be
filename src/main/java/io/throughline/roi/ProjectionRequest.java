package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.PrintedProjection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a trend of which only the figures are left says; a point without interval. */
@Schema(name = "ProjectionRequest")
record ProjectionRequest(
        @Schema(description = "What the trend would have come to, in the KPI's unit", examples = "92.3")
                BigDecimal projected,
        @Schema(description = "What came, in the KPI's unit", examples = "94.4") BigDecimal actual,
        @Schema(description = "The measure before the program, in the KPI's unit", examples = "87.3") @Nullable BigDecimal before) {

    PrintedProjection toEngine() {
        return new PrintedProjection(PrintedProjection.Origin.TREND_LINE, Fraction.of(projected), actual, before);
    }
}
