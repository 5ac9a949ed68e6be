package io.throughline.objective.kpi;

import io.throughline.platform.persistence.ExternalReference;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A KPI link as clients see it. */
@Schema(name = "KpiLink")
record KpiLinkResponse(
        UUID id,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable ExternalReference externalReference,
        @Reference("kpi") UUID leadingKpiId,
        @Reference("kpi") UUID laggingKpiId,
        @Schema(description = "Days until a move of the first should show in the second", examples = "90") int lagDays,
        @Schema(
                        description = "Why the one should move the other",
                        examples = "Who is understood at the first call does not call again, and renews")
                String rationale)
        implements Versioned {

    static KpiLinkResponse of(KpiLink link) {
        return new KpiLinkResponse(
                link.id(),
                link.version(),
                link.createdAt(),
                link.updatedAt(),
                link.externalReference(),
                link.leadingKpiId(),
                link.laggingKpiId(),
                link.lagDays(),
                link.rationale());
    }
}
