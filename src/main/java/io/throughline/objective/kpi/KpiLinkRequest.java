package io.throughline.objective.kpi;

import io.throughline.platform.persistence.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says of a KPI link. */
@Schema(name = "KpiLinkRequest")
record KpiLinkRequest(
        @Schema(description = "A KPI whose indicator is LEADING") UUID leadingKpiId,
        @Schema(description = "A KPI whose indicator is LAGGING; linked once with the same leading KPI")
                UUID laggingKpiId,
        @Min(0) @Max(1825) @Schema(description = "Days until a move of the first should show in the second", examples = "90")
                Integer lagDays,
        @Size(min = 1, max = 4000) @Schema(
                        description = "Why the one should move the other",
                        examples = "Who is understood at the first call does not call again, and renews")
                String rationale,
        @Valid @Nullable ExternalReference externalReference) {

    static KpiLinkRequest of(KpiLink link) {
        return new KpiLinkRequest(
                link.leadingKpiId(), link.laggingKpiId(), link.lagDays(), link.rationale(), link.externalReference());
    }
}
