package io.throughline.measurement.series;

import io.throughline.objective.kpi.KpiLinks.KpiLinkFacts;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the KPI beside another one is linked to it: which of them moves first, and after how long the other follows. */
@Schema(name = "SeriesLink")
record SeriesLink(
        UUID kpiLinkId,
        UUID leadingKpiId,
        UUID laggingKpiId,
        @Schema(description = "By how many days the lagging one is expected to follow", examples = "90") int lagDays) {

    static SeriesLink of(KpiLinkFacts link) {
        return new SeriesLink(link.id(), link.leadingKpiId(), link.laggingKpiId(), link.lagDays());
    }
}
