package io.throughline.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door to KPI mappings for the rooms above. */
@ApplicationScoped
public class KpiMappings {

    private final KpiMappingRepository mappings;

    KpiMappings(KpiMappingRepository mappings) {
        this.mappings = mappings;
    }

    public List<KpiMappingFacts> ofInitiative(UUID initiative) {
        return ofInitiatives(List.of(initiative));
    }

    public List<KpiMappingFacts> ofInitiatives(Collection<UUID> initiatives) {
        return facts(mappings.ofInitiatives(initiatives));
    }

    public List<KpiMappingFacts> ofTargets(Collection<UUID> targets) {
        return facts(mappings.ofTargets(targets));
    }

    private static List<KpiMappingFacts> facts(List<KpiMapping> mappings) {
        return mappings.stream().map(KpiMappingFacts::of).toList();
    }

    /**
     * A KPI mapping as other rooms know it.
     *
     * @param learningObjectiveId null where the whole initiative is meant
     * @param behaviorId null where no behavior is named
     */
    public record KpiMappingFacts(
            UUID id,
            UUID initiativeId,
            @Nullable UUID learningObjectiveId,
            @Nullable UUID behaviorId,
            UUID kpiTargetId,
            Hypothesis hypothesis) {

        static KpiMappingFacts of(KpiMapping mapping) {
            return new KpiMappingFacts(
                    mapping.id(),
                    mapping.initiativeId(),
                    mapping.learningObjectiveId(),
                    mapping.behaviorId(),
                    mapping.kpiTargetId(),
                    mapping.hypothesis());
        }
    }
}
