package io.throughline.impact;

import io.throughline.initiative.InitiativeClass;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.Phase;
import io.throughline.initiative.PhaseGuard;
import io.throughline.objective.kpi.KpiTargets;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps a strategic initiative in discover until it is mapped to a KPI target that stands. */
@ApplicationScoped
class MappedTargetGuard implements PhaseGuard {

    private final KpiMappingRepository mappings;
    private final KpiTargets targets;

    MappedTargetGuard(KpiMappingRepository mappings, KpiTargets targets) {
        this.mappings = mappings;
        this.targets = targets;
    }

    @Override
    public void check(InitiativeFacts initiative, Phase from, Phase to, Faults unmet) {
        if (from == Phase.DISCOVER && initiative.initiativeClass() == InitiativeClass.STRATEGIC) {
            unmet.addIf(
                    !servesOpenTarget(initiative.id()),
                    ProblemType.PHASE_CONDITIONS_UNMET,
                    "/kpiMappings",
                    "must map the initiative to at least one KPI target that is not retired, nor its objective");
        }
    }

    private boolean servesOpenTarget(UUID initiative) {
        List<UUID> mapped = mappings.ofInitiatives(List.of(initiative)).stream()
                .map(KpiMapping::kpiTargetId)
                .toList();
        return targets.findAll(mapped).stream().anyMatch(KpiTargetFacts::open);
    }
}
