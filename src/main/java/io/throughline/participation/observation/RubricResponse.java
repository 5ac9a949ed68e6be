package io.throughline.participation.observation;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rubric as clients see it, by its newest version. */
@Schema(name = "Rubric")
record RubricResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Schema(
                        description =
                                "Grows where criteria or levels change after an observation was made; 1 is the first",
                        examples = "1")
                int definitionVersion,
        @Reference("behavior") UUID behaviorId,
        @Schema(examples = "Probing in first calls") String name,
        @Schema(examples = "Asks two open questions first") List<String> criteria,
        @Schema(description = "From the lowest, which is level 1", examples = "Not yet") List<String> levels,
        @Schema(examples = "2") int meetingLevel,
        @Reference("kpi") @Schema(description = "The KPI that observations are recorded for") @Nullable UUID kpiId)
        implements Versioned {

    static RubricResponse of(Rubric rubric) {
        return new RubricResponse(
                rubric.id(),
                rubric.version(),
                rubric.createdAt(),
                rubric.updatedAt(),
                rubric.externalReference(),
                rubric.definitionVersion(),
                rubric.behaviorId(),
                rubric.name(),
                rubric.definition().criteria(),
                rubric.definition().levels(),
                rubric.definition().meetingLevel(),
                rubric.kpiId());
    }
}
