package io.throughline.roi;

import io.throughline.roi.engine.BeforeAfter;
import io.throughline.roi.engine.IsolationMethod;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The measure before and after the program, and nothing to compare it with; evidence grade E, which claims no money. */
@Schema(name = "BeforeAfterMethod")
record BeforeAfterMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Schema(description = "In the KPI's unit", examples = "28") BigDecimal before,
        @Schema(description = "In the KPI's unit", examples = "34") BigDecimal after)
        implements MethodRequest {

    static final String KIND = "BEFORE_AFTER";

    @Override
    public IsolationMethod toEngine() {
        return new BeforeAfter(before, after);
    }
}
