package io.throughline.participation.observation;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a rubric. */
@Schema(name = "RubricRequest")
record RubricRequest(
        @Schema(description = "Fixed once the rubric is there") UUID behaviorId,
        @Size(min = 1, max = 200) @Schema(examples = "Probing in first calls") String name,
        @Size(min = 1, max = 20) @Schema(description = "What is looked at, each apart", examples = "Asks two open questions first")
                List<@Size(min = 1, max = 500) String> criteria,
        @Size(min = 2, max = 10) @Schema(description = "From the lowest, which is level 1", examples = "Not yet")
                List<@Size(min = 1, max = 500) String> levels,
        @Min(1) @Schema(description = "From which level on the behavior is there", examples = "2") Integer meetingLevel,
        @Schema(
                        description =
                                "The KPI of level 3 that observations are recorded for: the share of people at the"
                                        + " meeting level or above where it is a percent, else their mean level. It has no"
                                        + " other instrument or rubric, and stays once observations were made")
                @Nullable UUID kpiId,
        @Valid @Nullable ExternalReference externalReference) {

    static RubricRequest of(Rubric rubric) {
        return new RubricRequest(
                rubric.behaviorId(),
                rubric.name(),
                rubric.definition().criteria(),
                rubric.definition().levels(),
                rubric.definition().meetingLevel(),
                rubric.kpiId(),
                rubric.externalReference());
    }

    RubricDefinition definition() {
        return new RubricDefinition(criteria, levels, meetingLevel);
    }
}
