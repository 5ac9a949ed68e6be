package io.throughline.alignment;

import io.throughline.alignment.engine.BaselineFacts;
import io.throughline.alignment.engine.ChainFacts;
import io.throughline.alignment.engine.KpiFacts;
import io.throughline.alignment.engine.MappingFacts;
import io.throughline.alignment.engine.ObjectiveFacts;
import io.throughline.alignment.engine.Reading;
import io.throughline.alignment.engine.TargetFacts;
import io.throughline.impact.KpiMappings.KpiMappingFacts;
import io.throughline.initiative.Behaviors.BehaviorFacts;
import io.throughline.initiative.InitiativeClass;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.LearningObjectives.LearningObjectiveFacts;
import io.throughline.math.Period;
import io.throughline.measurement.KpiSubject;
import io.throughline.measurement.MeasurementFacts;
import io.throughline.objective.Objectives;
import io.throughline.objective.kpi.Baseline;
import io.throughline.objective.kpi.Direction;
import io.throughline.objective.kpi.KpiLinks.KpiLinkFacts;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.objective.kpi.Kpis;
import io.throughline.objective.skill.Skills.SkillFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rooms below say of the records on one chain of impact. */
record ChainRecords(
        LocalDate day,
        UUID root,
        List<InitiativeFacts> initiatives,
        List<LearningObjectiveFacts> learningObjectives,
        Map<UUID, SkillFacts> skills,
        List<BehaviorFacts> behaviors,
        List<KpiMappingFacts> mappings,
        Map<UUID, Kpis.KpiFacts> kpis,
        List<KpiLinkFacts> links,
        List<KpiTargetFacts> targets,
        Map<KpiSubject, MeasurementFacts> newest,
        List<Objectives.ObjectiveFacts> objectives) {

    /** The same as the engine knows it. */
    ChainFacts facts() {
        return new ChainFacts(
                day,
                root,
                initiatives.stream()
                        .anyMatch(initiative -> initiative.id().equals(root)
                                && initiative.initiativeClass() == InitiativeClass.STRATEGIC),
                initiatives.stream().map(InitiativeFacts::id).toList(),
                learningObjectives.stream()
                        .map(taught -> new ChainFacts.LearningObjectiveFacts(taught.id(), taught.initiativeId()))
                        .toList(),
                behaviors.stream()
                        .map(behavior -> new ChainFacts.BehaviorFacts(
                                behavior.id(), behavior.initiativeId(), behavior.learningObjectiveIds()))
                        .toList(),
                mappings.stream()
                        .map(mapping -> new MappingFacts(
                                mapping.id(),
                                mapping.initiativeId(),
                                mapping.learningObjectiveId(),
                                mapping.behaviorId(),
                                mapping.kpiTargetId(),
                                mapping.hypothesis().contributionShare()))
                        .toList(),
                List.copyOf(kpis.keySet()),
                links.stream()
                        .map(link -> new ChainFacts.KpiLinkFacts(link.id(), link.leadingKpiId(), link.laggingKpiId()))
                        .toList(),
                targets.stream().map(this::facts).toList(),
                objectives.stream()
                        .map(objective -> new ObjectiveFacts(
                                objective.id(), objective.statement(), objective.live(), objective.parentIds()))
                        .toList());
    }

    TargetFacts facts(KpiTargetFacts target) {
        Kpis.KpiFacts kpi = kpiOf(target);
        Baseline baseline = target.baseline();
        MeasurementFacts latest = latest(target);
        return new TargetFacts(
                target.id(),
                new KpiFacts(kpi.id(), kpi.name(), kpi.direction() == Direction.LOWER_IS_BETTER, kpi.cadence()),
                target.objectiveId(),
                target.open(),
                baseline == null ? null : new BaselineFacts(baseline.value(), baseline.date()),
                target.targetValue(),
                target.dueDate(),
                latest == null
                        ? null
                        : new Reading(latest.value(), new Period(latest.periodStart(), latest.periodEnd())));
    }

    /** The newest measurement of the target's KPI in the target's org unit. */
    @Nullable MeasurementFacts latest(KpiTargetFacts target) {
        return newest.get(new KpiSubject(target.kpiId(), target.orgUnitId()));
    }

    /** The newest measurements of a KPI on the chain, by org unit. */
    List<MeasurementFacts> latest(Kpis.KpiFacts kpi) {
        return newest.values().stream()
                .filter(measurement -> measurement.about().kpiId().equals(kpi.id()))
                .sorted(Comparator.comparing((MeasurementFacts measurement) ->
                        measurement.about().subjectId().toString()))
                .toList();
    }

    private Kpis.KpiFacts kpiOf(KpiTargetFacts target) {
        Kpis.KpiFacts kpi = kpis.get(target.kpiId());
        if (kpi == null) {
            throw new IllegalStateException("a KPI target without its KPI: " + target.id());
        }
        return kpi;
    }
}
