package io.throughline.roi;

import io.throughline.roi.engine.EventCounts;
import io.throughline.roi.engine.RateComparison;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group's counts over exposure, by unit or period or both. */
@Schema(name = "GroupRates")
record GroupRatesRequest(
        @Size(max = 1000) @Schema(
                        description =
                                "Before the program; left out for both groups, the rates after it are compared alone")
                @Nullable List<@Valid EventCountRequest> before,
        @Size(max = 1000) @Schema(description = "After the program") List<@Valid EventCountRequest> after) {

    RateComparison.Rates toEngine() {
        return new RateComparison.Rates(
                counts(Objects.requireNonNullElse(before, List.<EventCountRequest>of())), counts(after));
    }

    private static EventCounts counts(List<EventCountRequest> counts) {
        return new EventCounts(counts.stream().map(EventCountRequest::toEngine).toList());
    }
}
