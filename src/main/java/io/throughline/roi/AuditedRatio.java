package io.throughline.roi;

import io.throughline.roi.engine.audit.RatioLabel;
import io.throughline.roi.engine.audit.RatioUnit;
import io.throughline.roi.engine.audit.StatedRatio;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ratio of benefit and cost, as somebody prints it. */
@Schema(name = "AuditedRatio")
record AuditedRatio(
        @Schema(
                        description = "What it is called: BCR = benefit / cost, ROI = (benefit - cost) / cost",
                        examples = "ROI")
                RatioLabel label,
        @Schema(examples = "386") BigDecimal value,
        @Schema(description = "RATIO for 3.86, PERCENT for 386", examples = "PERCENT") RatioUnit unit) {

    StatedRatio toEngine() {
        return new StatedRatio(label, value, unit);
    }
}
