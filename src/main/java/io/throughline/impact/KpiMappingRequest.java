package io.throughline.impact;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a KPI mapping. */
@Schema(name = "KpiMappingRequest")
record KpiMappingRequest(
        UUID initiativeId,
        @Schema(description = "A learning objective of the initiative; null where the whole initiative is meant")
                @Nullable UUID learningObjectiveId,
        @Schema(description = "The behavior of the initiative through which it works") @Nullable UUID behaviorId,
        @Schema(description = "A KPI target that is not retired, of an objective that is not") UUID kpiTargetId,
        @Valid Hypothesis hypothesis,
        @Valid @Nullable ExternalReference externalReference) {

    static KpiMappingRequest of(KpiMapping mapping) {
        return new KpiMappingRequest(
                mapping.initiativeId(),
                mapping.learningObjectiveId(),
                mapping.behaviorId(),
                mapping.kpiTargetId(),
                mapping.hypothesis(),
                mapping.externalReference());
    }
}
