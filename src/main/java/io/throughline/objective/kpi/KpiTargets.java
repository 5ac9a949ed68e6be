package io.throughline.objective.kpi;

import io.throughline.objective.ObjectiveStatus;
import io.throughline.objective.Objectives;
import io.throughline.objective.Objectives.ObjectiveFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The door of the KPI targets for what stands above them. */
@ApplicationScoped
public class KpiTargets {

    private final KpiTargetRepository targets;
    private final Objectives objectives;

    KpiTargets(KpiTargetRepository targets, Objectives objectives) {
        this.targets = targets;
        this.objectives = objectives;
    }

    public Optional<KpiTargetFacts> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** Those of the ids that are KPI targets. */
    public List<KpiTargetFacts> findAll(Collection<UUID> ids) {
        return facts(targets.list("id in ?1", ids));
    }

    /** What these objectives promise, retired promises included. */
    public List<KpiTargetFacts> ofObjectives(Collection<UUID> objectiveIds) {
        return facts(targets.ofObjectives(objectiveIds));
    }

    /** What is promised on this KPI, retired promises included. */
    public List<KpiTargetFacts> ofKpi(UUID kpiId) {
        return facts(targets.ofKpi(kpiId));
    }

    /** The promise on this KPI that this unit lives by today: of several live ones, the one that is due first. */
    public Optional<KpiTargetFacts> liveOf(UUID kpiId, UUID orgUnitId) {
        List<KpiTargetFacts> open = ofKpi(kpiId).stream()
                .filter(target -> target.open() && target.orgUnitId().equals(orgUnitId))
                .toList();
        Set<UUID> live =
                objectives
                        .findAll(open.stream().map(KpiTargetFacts::objectiveId).collect(Collectors.toSet()))
                        .stream()
                        .filter(ObjectiveFacts::live)
                        .map(ObjectiveFacts::id)
                        .collect(Collectors.toSet());
        return open.stream()
                .filter(target -> live.contains(target.objectiveId()))
                .min(Comparator.comparing(KpiTargetFacts::dueDate).thenComparing(KpiTargetFacts::id));
    }

    private List<KpiTargetFacts> facts(List<KpiTarget> found) {
        Set<UUID> retired =
                objectives.findAll(found.stream().map(KpiTarget::objectiveId).collect(Collectors.toSet())).stream()
                        .filter(objective -> objective.status() == ObjectiveStatus.RETIRED)
                        .map(ObjectiveFacts::id)
                        .collect(Collectors.toSet());
        return found.stream()
                .map(target -> KpiTargetFacts.of(target, retired.contains(target.objectiveId())))
                .toList();
    }

    /**
     * A KPI target as other rooms know it.
     *
     * @param open whether the promise stands: it is not retired, and neither is its objective
     */
    public record KpiTargetFacts(
            UUID id,
            UUID objectiveId,
            UUID kpiId,
            UUID orgUnitId,
            @Nullable Baseline baseline,
            BigDecimal targetValue,
            LocalDate dueDate,
            KpiTargetStatus status,
            boolean open) {

        static KpiTargetFacts of(KpiTarget target, boolean objectiveRetired) {
            return new KpiTargetFacts(
                    target.id(),
                    target.objectiveId(),
                    target.kpi().id(),
                    target.orgUnitId(),
                    target.baseline(),
                    target.targetValue(),
                    target.dueDate(),
                    target.status(),
                    target.status() == KpiTargetStatus.ACTIVE && !objectiveRetired);
        }
    }
}
