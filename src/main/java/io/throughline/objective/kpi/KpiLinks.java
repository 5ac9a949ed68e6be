package io.throughline.objective.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The door of the KPI links for what stands above them. */
@ApplicationScoped
public class KpiLinks {

    private final KpiLinkRepository links;

    KpiLinks(KpiLinkRepository links) {
        this.links = links;
    }

    /** All links that begin or end at one of these KPIs. */
    public List<KpiLinkFacts> ofKpis(Collection<UUID> kpiIds) {
        return links.touching(kpiIds).stream()
                .map(link -> new KpiLinkFacts(
                        link.id(), link.leadingKpiId(), link.laggingKpiId(), link.lagDays(), link.rationale()))
                .toList();
    }

    /** A KPI link as other rooms know it. */
    public record KpiLinkFacts(UUID id, UUID leadingKpiId, UUID laggingKpiId, int lagDays, String rationale) {}
}
