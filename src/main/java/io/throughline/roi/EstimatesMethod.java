package io.throughline.roi;

import io.throughline.roi.engine.EstimateSource;
import io.throughline.roi.engine.Estimates;
import io.throughline.roi.engine.IsolationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What participants, managers or experts hold the improvement to be; evidence grade D. */
@Schema(name = "EstimatesMethod")
record EstimatesMethod(
        @Schema(enumeration = KIND, examples = KIND) String kind,
        @Size(min = 1, max = 1000) @Schema(description = "One for each who was asked, also those who did not answer")
                List<@Valid EstimateRequest> rows,
        @Schema(description = "Who judged, so that those of each kind can stand side by side", examples = "PARTICIPANT")
                @Nullable EstimateSource source,
        @Max(10_000_000) @Schema(
                        description = "How many more were asked and did not answer; they count as no improvement",
                        minimum = "0",
                        defaultValue = "0",
                        examples = "0")
                @Nullable Integer nonRespondents)
        implements MethodRequest {

    static final String KIND = "ESTIMATES";

    @Override
    public IsolationMethod toEngine() {
        return new Estimates(
                rows.stream().map(EstimateRequest::toEngine).toList(),
                source,
                Objects.requireNonNullElse(nonRespondents, 0));
    }
}
