package io.throughline.impact;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI mapping as clients see it. */
@Schema(name = "KpiMapping")
record KpiMappingResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("initiative") UUID initiativeId,
        @Reference("learning-objective") @Nullable UUID learningObjectiveId,
        @Reference("behavior") @Nullable UUID behaviorId,
        @Reference("kpi-target") UUID kpiTargetId,
        Hypothesis hypothesis)
        implements Versioned {

    static KpiMappingResponse of(KpiMapping mapping) {
        return new KpiMappingResponse(
                mapping.id(),
                mapping.version(),
                mapping.createdAt(),
                mapping.updatedAt(),
                mapping.externalReference(),
                mapping.initiativeId(),
                mapping.learningObjectiveId(),
                mapping.behaviorId(),
                mapping.kpiTargetId(),
                mapping.hypothesis());
    }
}
