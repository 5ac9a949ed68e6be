package io.throughline.alignment.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The records that one chain of impact is drawn from, in any order; what refers to a record that is not among them is
 * left out.
 *
 * @param day the day on which progress is judged
 * @param root the initiative or the objective whose chain it is
 * @param strategic whether the root is a strategic initiative, which has to be mapped to a KPI target
 */
public record ChainFacts(
        LocalDate day,
        UUID root,
        boolean strategic,
        List<UUID> initiativeIds,
        List<LearningObjectiveFacts> learningObjectives,
        List<BehaviorFacts> behaviors,
        List<MappingFacts> mappings,
        List<UUID> kpiIds,
        List<KpiLinkFacts> links,
        List<TargetFacts> targets,
        List<ObjectiveFacts> objectives) {

    /** What people learn in an initiative. */
    public record LearningObjectiveFacts(UUID id, UUID initiativeId) {}

    /** What people do differently, and the learning objectives that it rests on. */
    public record BehaviorFacts(UUID id, UUID initiativeId, List<UUID> learningObjectiveIds) {}

    /** A leading KPI and the lagging one that it should move. */
    public record KpiLinkFacts(UUID id, UUID leadingKpiId, UUID laggingKpiId) {}
}
