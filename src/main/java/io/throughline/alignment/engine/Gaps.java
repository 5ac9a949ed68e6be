package io.throughline.alignment.engine;

import static java.util.stream.Collectors.toSet;

import io.throughline.alignment.engine.Chain.Gap;
import io.throughline.alignment.engine.ChainFacts.BehaviorFacts;
import io.throughline.alignment.engine.ChainFacts.LearningObjectiveFacts;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the thread of a chain is broken. */
final class Gaps {

    private final ChainFacts facts;
    private final Set<UUID> liveObjectives;

    private Gaps(ChainFacts facts) {
        this.facts = facts;
        liveObjectives = facts.objectives().stream()
                .filter(ObjectiveFacts::live)
                .map(ObjectiveFacts::id)
                .collect(toSet());
    }

    static Stream<Gap> ofInitiative(ChainFacts facts) {
        Gaps gaps = new Gaps(facts);
        return Stream.of(gaps.ofLearning(), gaps.ofIntent(), gaps.ofMappings(), gaps.ofTargets(), gaps.ofObjectives())
                .flatMap(Function.identity());
    }

    static Stream<Gap> ofObjective(ChainFacts facts) {
        Gaps gaps = new Gaps(facts);
        return Stream.of(gaps.ofPromise(), gaps.ofMappings(), gaps.ofTargets(), gaps.ofObjectives())
                .flatMap(Function.identity());
    }

    private Stream<Gap> ofLearning() {
        Stream<Gap> none = facts.learningObjectives().isEmpty()
                ? Stream.of(new Gap(GapCode.NO_LEARNING_OBJECTIVE, facts.root()))
                : Stream.empty();
        Set<UUID> supporting = Stream.concat(
                        facts.behaviors().stream()
                                .map(BehaviorFacts::learningObjectiveIds)
                                .flatMap(ids -> ids.stream()),
                        named(MappingFacts::learningObjectiveId))
                .collect(toSet());
        Stream<Gap> unused = facts.learningObjectives().stream()
                .map(LearningObjectiveFacts::id)
                .filter(id -> !supporting.contains(id))
                .map(id -> new Gap(GapCode.NO_BEHAVIOR, id));
        Set<UUID> leading = named(MappingFacts::behaviorId).collect(toSet());
        Stream<Gap> leadingNowhere = facts.behaviors().stream()
                .map(BehaviorFacts::id)
                .filter(id -> !leading.contains(id))
                .map(id -> new Gap(GapCode.BEHAVIOR_LEADS_NOWHERE, id));
        return Stream.of(none, unused, leadingNowhere).flatMap(Function.identity());
    }

    /** Of a strategic initiative alone: the others say in words what they are for. */
    private Stream<Gap> ofIntent() {
        if (!facts.strategic()) {
            return Stream.empty();
        }
        if (facts.mappings().isEmpty()) {
            return Stream.of(new Gap(GapCode.NO_MAPPING, facts.root()));
        }
        Set<UUID> mapped = facts.mappings().stream().map(MappingFacts::targetId).collect(toSet());
        boolean reaches = facts.targets().stream()
                .anyMatch(target ->
                        mapped.contains(target.id()) && target.open() && liveObjectives.contains(target.objectiveId()));
        return reaches ? Stream.empty() : Stream.of(new Gap(GapCode.NO_LIVE_OBJECTIVE, facts.root()));
    }

    private Stream<Gap> ofPromise() {
        if (facts.targets().stream().noneMatch(TargetFacts::open)) {
            return Stream.of(new Gap(GapCode.NO_TARGET, facts.root()));
        }
        Set<UUID> mapped = facts.mappings().stream().map(MappingFacts::targetId).collect(toSet());
        return facts.targets().stream()
                .filter(target -> target.open() && !mapped.contains(target.id()))
                .map(target -> new Gap(GapCode.NO_INITIATIVE, target.id()));
    }

    /** Mappings that leap from learning to a KPI without saying what people will do. */
    private Stream<Gap> ofMappings() {
        return facts.mappings().stream()
                .filter(mapping -> mapping.behaviorId() == null)
                .map(mapping -> Objects.requireNonNullElse(mapping.learningObjectiveId(), mapping.initiativeId()))
                .distinct()
                .map(source -> new Gap(GapCode.NO_BEHAVIOR, source));
    }

    private Stream<Gap> ofTargets() {
        return facts.targets().stream().flatMap(target -> {
            if (!target.open()) {
                return Stream.of(new Gap(GapCode.TARGET_RETIRED, target.id()));
            }
            return switch (target.on(facts.day()).status()) {
                case NO_BASELINE -> Stream.of(new Gap(GapCode.NO_BASELINE, target.id()));
                case NO_MEASUREMENT -> Stream.of(new Gap(GapCode.NO_MEASUREMENT, target.id()));
                case STALE -> Stream.of(new Gap(GapCode.STALE_MEASUREMENT, target.id()));
                case MET, ON_TRACK, OFF_TRACK -> Stream.empty();
            };
        });
    }

    private Stream<Gap> ofObjectives() {
        return facts.objectives().stream()
                .filter(objective -> !objective.live())
                .map(objective -> new Gap(GapCode.OBJECTIVE_NOT_LIVE, objective.id()));
    }

    private Stream<UUID> named(Function<MappingFacts, UUID> part) {
        return facts.mappings().stream().map(part).filter(Objects::nonNull);
    }
}
