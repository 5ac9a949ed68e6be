package io.throughline.roi;

import io.throughline.roi.engine.Estimates;
import io.throughline.roi.engine.IsolationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What participants, managers or experts hold the improvement to be; evidence grade D. */
@Schema(name = "EstimatesMethod")
record EstimatesMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Size(min = 1, max = 1000) @Schema(description = "One for each who was asked, also those who did not answer")
                List<@Valid EstimateRequest> rows)
        implements MethodRequest {

    static final String KIND = "ESTIMATES";

    @Override
    public IsolationMethod toEngine() {
        return new Estimates(rows.stream().map(EstimateRequest::toEngine).toList());
    }
}
