package io.throughline.alignment;

import io.throughline.alignment.ChainNodeResponse.BehaviorNode;
import io.throughline.alignment.ChainNodeResponse.Facts;
import io.throughline.alignment.ChainNodeResponse.InitiativeNode;
import io.throughline.alignment.ChainNodeResponse.KpiNode;
import io.throughline.alignment.ChainNodeResponse.KpiTargetNode;
import io.throughline.alignment.ChainNodeResponse.LatestMeasurement;
import io.throughline.alignment.ChainNodeResponse.LearningObjectiveNode;
import io.throughline.alignment.ChainNodeResponse.ObjectiveNode;
import io.throughline.alignment.engine.Chain;
import io.throughline.initiative.Behaviors.BehaviorFacts;
import io.throughline.initiative.InitiativeFacts;
import io.throughline.initiative.LearningObjectives.LearningObjectiveFacts;
import io.throughline.measurement.MeasurementFacts;
import io.throughline.objective.Objectives.ObjectiveFacts;
import io.throughline.objective.kpi.Baseline;
import io.throughline.objective.kpi.KpiTargets.KpiTargetFacts;
import io.throughline.objective.kpi.Kpis.KpiFacts;
import io.throughline.objective.skill.Skills.SkillFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Gives each node of a chain its label and the facts of its kind. */
final class ChainNodes {

    /** What a node shows besides its place. */
    private record Face(String label, Facts facts) {}

    private final ChainRecords records;
    private final Map<UUID, Face> faces = new HashMap<>();

    ChainNodes(ChainRecords records) {
        this.records = records;
        records.initiatives().forEach(initiative -> faces.put(initiative.id(), face(initiative)));
        records.learningObjectives().forEach(taught -> faces.put(taught.id(), face(taught)));
        records.behaviors().forEach(behavior -> faces.put(behavior.id(), face(behavior)));
        records.kpis().values().forEach(kpi -> faces.put(kpi.id(), face(kpi)));
        records.targets().forEach(target -> faces.put(target.id(), face(target)));
        records.objectives().forEach(objective -> faces.put(objective.id(), face(objective)));
    }

    List<ChainNodeResponse> of(List<Chain.Node> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    private ChainNodeResponse of(Chain.Node node) {
        Face face = Objects.requireNonNull(faces.get(node.id()));
        return ChainNodeResponse.of(node, face.label(), face.facts());
    }

    private static Face face(InitiativeFacts initiative) {
        InitiativeNode facts =
                new InitiativeNode(initiative.phase(), initiative.initiativeClass(), initiative.status());
        return new Face(initiative.title(), facts);
    }

    private Face face(LearningObjectiveFacts taught) {
        SkillFacts skill = Objects.requireNonNull(records.skills().get(taught.skillId()));
        LearningObjectiveNode facts = new LearningObjectiveNode(
                taught.initiativeId(), skill.id(), skill.name(), taught.proficiencyLevel(), taught.criterion());
        return new Face(taught.statement(), facts);
    }

    private static Face face(BehaviorFacts behavior) {
        BehaviorNode facts = new BehaviorNode(behavior.initiativeId(), behavior.observableCriterion());
        return new Face(behavior.title(), facts);
    }

    private Face face(KpiFacts kpi) {
        KpiNode facts = new KpiNode(
                kpi.code(),
                kpi.unit().kind(),
                kpi.unit().label(),
                kpi.direction(),
                kpi.indicator(),
                kpi.level(),
                records.latest(kpi).stream().map(LatestMeasurement::of).toList());
        return new Face(kpi.name(), facts);
    }

    private Face face(KpiTargetFacts target) {
        MeasurementFacts latest = records.latest(target);
        KpiTargetNode facts = new KpiTargetNode(
                target.orgUnitId(),
                target.status(),
                TargetStandingResponse.of(records.facts(target), records.day()),
                latest == null ? null : LatestMeasurement.of(latest));
        return new Face(label(target), facts);
    }

    private static Face face(ObjectiveFacts objective) {
        ObjectiveNode facts = new ObjectiveNode(
                objective.orgUnitId(),
                objective.priority(),
                objective.status(),
                objective.period().start(),
                objective.period().end(),
                objective.live());
        return new Face(objective.statement(), facts);
    }

    private static String label(KpiTargetFacts target) {
        Baseline baseline = target.baseline();
        String from = baseline == null ? "" : baseline.value().toPlainString() + " ";
        return from + "to " + target.targetValue().toPlainString() + " by " + target.dueDate();
    }
}
