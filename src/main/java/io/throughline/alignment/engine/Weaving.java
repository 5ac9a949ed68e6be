package io.throughline.alignment.engine;

import io.throughline.alignment.engine.Chain.Edge;
import io.throughline.alignment.engine.Chain.Gap;
import io.throughline.alignment.engine.Chain.Node;
import io.throughline.alignment.engine.ChainFacts.BehaviorFacts;
import io.throughline.alignment.engine.ChainFacts.KpiLinkFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Joins the records of a chain, and puts each into its column. */
final class Weaving {

    private record Ends(UUID from, UUID to, EdgeKind kind) {}

    private final Map<UUID, NodeKind> nodes = new HashMap<>();
    private final Map<Ends, List<UUID>> joined = new HashMap<>();
    private final Map<UUID, Set<UUID>> goingTo = new HashMap<>();
    private final Map<UUID, Integer> coming = new HashMap<>();
    private final Map<UUID, Integer> ranks;

    Weaving(ChainFacts facts) {
        facts.initiativeIds().forEach(id -> nodes.put(id, NodeKind.INITIATIVE));
        facts.learningObjectives().forEach(taught -> nodes.put(taught.id(), NodeKind.LEARNING_OBJECTIVE));
        facts.behaviors().forEach(behavior -> nodes.put(behavior.id(), NodeKind.BEHAVIOR));
        facts.kpiIds().forEach(id -> nodes.put(id, NodeKind.KPI));
        facts.targets().forEach(target -> nodes.put(target.id(), NodeKind.KPI_TARGET));
        facts.objectives().forEach(objective -> nodes.put(objective.id(), NodeKind.OBJECTIVE));
        joinMappings(facts);
        joinLearning(facts);
        joinBusiness(facts);
        ranks = ranked();
    }

    Chain chain(Stream<Gap> gaps) {
        List<Node> placed = nodes.entrySet().stream()
                .map(node -> new Node(node.getKey(), node.getValue(), rank(node.getKey())))
                .sorted(Comparator.comparing(Node::rank).thenComparing(Node::id, ById.ORDER))
                .toList();
        return new Chain(
                placed,
                edges().sorted(Comparator.comparing(Edge::from, byPlace())
                                .thenComparing(Edge::to, byPlace())
                                .thenComparing(Edge::kind))
                        .toList(),
                gaps.filter(gap -> nodes.containsKey(gap.nodeId()))
                        .sorted(Comparator.comparing(Gap::nodeId, byPlace()).thenComparing(Gap::code))
                        .toList());
    }

    private Stream<Edge> edges() {
        return joined.entrySet().stream().map(edge -> {
            Ends ends = edge.getKey();
            return new Edge(
                    ends.from(),
                    ends.to(),
                    ends.kind(),
                    edge.getValue().stream().sorted(ById.ORDER).toList());
        });
    }

    private void joinMappings(ChainFacts facts) {
        Map<UUID, UUID> kpis = new HashMap<>();
        facts.targets().forEach(target -> kpis.put(target.id(), target.kpi().id()));
        for (MappingFacts mapping : facts.mappings()) {
            UUID kpi = kpis.get(mapping.targetId());
            if (kpi == null) {
                continue;
            }
            UUID taught = mapping.learningObjectiveId();
            UUID behavior = mapping.behaviorId();
            if (behavior != null) {
                join(behavior, kpi, EdgeKind.MOVES, mapping.id());
                if (taught != null) {
                    join(taught, behavior, EdgeKind.ENABLES);
                }
            } else {
                join(taught == null ? mapping.initiativeId() : taught, kpi, EdgeKind.MOVES, mapping.id());
            }
        }
    }

    private void joinLearning(ChainFacts facts) {
        facts.learningObjectives().forEach(taught -> join(taught.initiativeId(), taught.id(), EdgeKind.TEACHES));
        for (BehaviorFacts behavior : facts.behaviors()) {
            behavior.learningObjectiveIds().forEach(taught -> join(taught, behavior.id(), EdgeKind.ENABLES));
            // What rests on nothing in particular rests on the initiative as a whole.
            if (!coming.containsKey(behavior.id())) {
                join(behavior.initiativeId(), behavior.id(), EdgeKind.ENABLES);
            }
        }
    }

    private void joinBusiness(ChainFacts facts) {
        for (KpiLinkFacts link : facts.links()) {
            join(link.leadingKpiId(), link.laggingKpiId(), EdgeKind.LEADS_TO, link.id());
        }
        for (TargetFacts target : facts.targets()) {
            join(target.kpi().id(), target.id(), EdgeKind.IS_PROMISED_IN);
            join(target.id(), target.objectiveId(), EdgeKind.SERVES);
        }
        for (ObjectiveFacts objective : facts.objectives()) {
            objective.parentIds().forEach(parent -> join(objective.id(), parent, EdgeKind.CONTRIBUTES_TO));
        }
    }

    private void join(UUID from, UUID to, EdgeKind kind, UUID... basis) {
        if (nodes.containsKey(from) && nodes.containsKey(to)) {
            joined.computeIfAbsent(new Ends(from, to, kind), ends -> new ArrayList<>())
                    .addAll(List.of(basis));
            if (goingTo.computeIfAbsent(from, id -> new HashSet<>()).add(to)) {
                coming.merge(to, 1, Integer::sum);
            }
        }
    }

    /**
     * Each at least in the column of its kind, and behind all that leads to it. A node's turn comes when all that leads to
     * it had theirs, so that a line may be of any length; what runs in a circle never has its turn, and moves nothing.
     */
    private Map<UUID, Integer> ranked() {
        Map<UUID, Integer> places = new HashMap<>();
        nodes.forEach((id, kind) -> places.put(id, kind.column()));
        Map<UUID, Integer> waitingFor = new HashMap<>(coming);
        Deque<UUID> ready = new ArrayDeque<>();
        nodes.keySet().stream().filter(id -> !coming.containsKey(id)).forEach(ready::add);
        while (!ready.isEmpty()) {
            UUID from = ready.remove();
            int next = places.getOrDefault(from, 0) + 1;
            for (UUID to : goingTo.getOrDefault(from, Set.of())) {
                places.merge(to, next, Math::max);
                if (waitingFor.merge(to, -1, Integer::sum) == 0) {
                    ready.add(to);
                }
            }
        }
        return places;
    }

    private int rank(UUID id) {
        return Objects.requireNonNull(ranks.get(id));
    }

    private Comparator<UUID> byPlace() {
        return Comparator.comparing(this::rank).thenComparing(ById.ORDER);
    }
}
