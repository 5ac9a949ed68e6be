package io.throughline.alignment;

import static java.util.stream.Collectors.toMap;

import io.throughline.alignment.ChainEdgeResponse.Lead;
import io.throughline.alignment.ChainEdgeResponse.MappedHypothesis;
import io.throughline.alignment.engine.Chain;
import io.throughline.impact.KpiMappings.KpiMappingFacts;
import io.throughline.objective.kpi.KpiLinks.KpiLinkFacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Gives each edge of a chain what is supposed of it. */
final class ChainEdges {

    private final Map<UUID, MappedHypothesis> hypotheses;
    private final Map<UUID, Lead> links;

    ChainEdges(ChainRecords records) {
        hypotheses = records.mappings().stream()
                .collect(toMap(
                        KpiMappingFacts::id,
                        mapping -> new MappedHypothesis(mapping.id(), mapping.kpiTargetId(), mapping.hypothesis())));
        links = records.links().stream()
                .collect(toMap(KpiLinkFacts::id, link -> new Lead(link.id(), link.lagDays(), link.rationale())));
    }

    List<ChainEdgeResponse> of(List<Chain.Edge> edges) {
        return edges.stream().map(this::of).toList();
    }

    private ChainEdgeResponse of(Chain.Edge edge) {
        return new ChainEdgeResponse(
                edge.from(),
                edge.to(),
                edge.kind(),
                edge.basis().stream()
                        .map(hypotheses::get)
                        .filter(Objects::nonNull)
                        .toList(),
                edge.basis().stream()
                        .map(links::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}
