package io.throughline.alignment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.throughline.alignment.engine.Chain;
import io.throughline.impact.KpiMappings;
import io.throughline.impact.KpiMappings.KpiMappingFacts;
import io.throughline.initiative.Behaviors;
import io.throughline.initiative.Behaviors.BehaviorFacts;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.InitiativeStatus;
import io.throughline.initiative.Initiatives;
import io.throughline.initiative.LearningObjectives;
import io.throughline.initiative.LearningObjectives.LearningObjectiveFacts;
import io.throughline.measurement.KpiSubject;
import io.throughline.measurement.Measurements;
import io.throughline.objective.Objectives;
import io.throughline.objective.kpi.KpiLinks;
import io.throughline.objective.kpi.KpiLinks.KpiLinkFacts;
import io.throughline.objective.kpi.KpiTargets;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.skill.Skills;
import io.throughline.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers one chain of impact through the doors of the rooms below: a whole set of records at each door. */
@ApplicationScoped
class ChainsOfImpact {

    private final Moment moment;
    private final Clock clock;
    private final Initiatives initiatives;
    private final LearningObjectives learningObjectives;
    private final Skills skills;
    private final Behaviors behaviors;
    private final KpiMappings mappings;
    private final Kpis kpis;
    private final KpiLinks links;
    private final KpiTargets targets;
    private final Measurements measurements;
    private final Objectives objectives;
    private final ObjectiveTree tree;

    ChainsOfImpact(
            Moment moment,
            Clock clock,
            Initiatives initiatives,
            LearningObjectives learningObjectives,
            Skills skills,
            Behaviors behaviors,
            KpiMappings mappings,
            Kpis kpis,
            KpiLinks links,
            KpiTargets targets,
            Measurements measurements,
            Objectives objectives,
            ObjectiveTree tree) {
        this.moment = moment;
        this.clock = clock;
        this.initiatives = initiatives;
        this.learningObjectives = learningObjectives;
        this.skills = skills;
        this.behaviors = behaviors;
        this.mappings = mappings;
        this.kpis = kpis;
        this.links = links;
        this.targets = targets;
        this.measurements = measurements;
        this.objectives = objectives;
        this.tree = tree;
    }

    /** All that the initiative teaches, what it is mapped to, and what that is to lead to. */
    @Transactional
    ChainOfImpactResponse ofInitiative(UUID id) {
        moment.hold();
        InitiativeFacts initiative =
                initiatives.find(id).orElseThrow(() -> ProblemException.notFound("initiative", id));
        List<KpiMappingFacts> mapped = mappings.ofInitiative(id);
        List<KpiTargetFacts> mappedTargets = targets.findAll(ids(mapped, KpiMappingFacts::kpiTargetId));
        List<UUID> served = tree.upFrom(ids(mappedTargets, KpiTargetFacts::objectiveId));
        Set<UUID> mappedKpis = ids(mappedTargets, KpiTargetFacts::kpiId);
        List<KpiLinkFacts> leading = links.ofKpis(mappedKpis).stream()
                .filter(link -> mappedKpis.contains(link.leadingKpiId()))
                .toList();
        ChainRecords records = gathered(
                id,
                List.of(initiative),
                learningObjectives.ofInitiative(id),
                behaviors.ofInitiative(id),
                mapped,
                leading,
                withPromisesOn(ids(leading, KpiLinkFacts::laggingKpiId), served, mappedTargets),
                served);
        return ChainOfImpactResponse.of(records, Chain.ofInitiative(records.facts()));
    }

    /** All that is promised for the objective or for one that contributes to it, and the initiatives that work on that. */
    @Transactional
    ChainOfImpactResponse ofObjective(UUID id) {
        moment.hold();
        List<UUID> below = tree.downFrom(id);
        if (below.isEmpty()) {
            throw ProblemException.notFound("objective", id);
        }
        List<KpiTargetFacts> promised = targets.ofObjectives(below);
        Set<UUID> promisedKpis = ids(promised, KpiTargetFacts::kpiId);
        List<KpiMappingFacts> all = mappings.ofTargets(ids(promised, KpiTargetFacts::id));
        List<InitiativeFacts> working = initiatives.findAll(ids(all, KpiMappingFacts::initiativeId)).stream()
                .filter(initiative -> initiative.status() != InitiativeStatus.CANCELLED)
                .toList();
        Set<UUID> workingIds = ids(working, InitiativeFacts::id);
        List<KpiMappingFacts> mapped = all.stream()
                .filter(mapping -> workingIds.contains(mapping.initiativeId()))
                .toList();
        List<BehaviorFacts> shown = behaviors.findAll(ids(mapped, KpiMappingFacts::behaviorId));
        Set<UUID> taught = new HashSet<>(ids(mapped, KpiMappingFacts::learningObjectiveId));
        shown.forEach(behavior -> taught.addAll(behavior.learningObjectiveIds()));
        ChainRecords records = gathered(
                id,
                working,
                learningObjectives.findAll(taught),
                shown,
                mapped,
                links.ofKpis(promisedKpis).stream()
                        .filter(link -> promisedKpis.contains(link.laggingKpiId()))
                        .toList(),
                promised,
                tree.upFrom(below));
        return ChainOfImpactResponse.of(records, Chain.ofObjective(records.facts()));
    }

    /** The targets, and what the objectives promise on the KPIs that those of the targets lead to. */
    private List<KpiTargetFacts> withPromisesOn(
            Set<UUID> laggingKpis, List<UUID> objectiveIds, List<KpiTargetFacts> mapped) {
        Set<UUID> known = ids(mapped, KpiTargetFacts::id);
        List<KpiTargetFacts> shown = new ArrayList<>(mapped);
        targets.ofObjectives(objectiveIds).stream()
                .filter(target -> target.open() && laggingKpis.contains(target.kpiId()) && !known.contains(target.id()))
                .forEach(shown::add);
        return shown;
    }

    private ChainRecords gathered(
            UUID root,
            List<InitiativeFacts> working,
            List<LearningObjectiveFacts> taught,
            List<BehaviorFacts> shown,
            List<KpiMappingFacts> mapped,
            List<KpiLinkFacts> leading,
            List<KpiTargetFacts> promised,
            List<UUID> objectiveIds) {
        Set<UUID> kpiIds = Stream.concat(
                        promised.stream().map(KpiTargetFacts::kpiId),
                        leading.stream().flatMap(link -> Stream.of(link.leadingKpiId(), link.laggingKpiId())))
                .collect(toSet());
        return new ChainRecords(
                LocalDate.now(clock),
                root,
                working,
                taught,
                skills.findAll(ids(taught, LearningObjectiveFacts::skillId)).stream()
                        .collect(toMap(Skills.SkillFacts::id, Function.identity())),
                shown,
                mapped,
                kpis.findAll(kpiIds).stream().collect(toMap(Kpis.KpiFacts::id, Function.identity())),
                leading,
                promised,
                measurements.newest(measured(promised, leading)),
                objectives.findAll(objectiveIds));
    }

    /** Each KPI where it is promised, and where one is promised that it leads to or that leads to it. */
    private static Set<KpiSubject> measured(List<KpiTargetFacts> promised, List<KpiLinkFacts> links) {
        Set<KpiSubject> measured = new HashSet<>();
        for (KpiTargetFacts target : promised) {
            measured.add(new KpiSubject(target.kpiId(), target.orgUnitId()));
            for (KpiLinkFacts link : links) {
                if (link.laggingKpiId().equals(target.kpiId())) {
                    measured.add(new KpiSubject(link.leadingKpiId(), target.orgUnitId()));
                } else if (link.leadingKpiId().equals(target.kpiId())) {
                    measured.add(new KpiSubject(link.laggingKpiId(), target.orgUnitId()));
                }
            }
        }
        return measured;
    }

    private static <T> Set<UUID> ids(List<T> records, Function<T, UUID> id) {
        return records.stream().map(id).filter(Objects::nonNull).collect(toSet());
    }
}
