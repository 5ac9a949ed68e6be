package io.throughline.alignment.engine;

import java.util.List;
import java.util.UUID;

/**
 * One thread from learning to objectives as a graph that can be drawn: edges join nodes that are there, and lead from a
 * lower rank to a higher one.
 */
public record Chain(List<Node> nodes, List<Edge> edges, List<Gap> gaps) {

    /**
     * One record.
     *
     * @param rank its column in a drawing, from left to right
     */
    public record Node(UUID id, NodeKind kind, int rank) {}

    /**
     * How one record leads to another; two nodes are joined at most once.
     *
     * @param basis the KPI mappings or the KPI link that say so; empty where the records themselves do
     */
    public record Edge(UUID from, UUID to, EdgeKind kind, List<UUID> basis) {}

    /** A place where the thread is broken. */
    public record Gap(GapCode code, UUID nodeId) {}

    /** The chain of an initiative: all that it teaches, and where that leads. */
    public static Chain ofInitiative(ChainFacts facts) {
        return new Weaving(facts).chain(Gaps.ofInitiative(facts));
    }

    /** The chain of an objective: all that is promised for it, and what works on that. */
    public static Chain ofObjective(ChainFacts facts) {
        return new Weaving(facts).chain(Gaps.ofObjective(facts));
    }
}
