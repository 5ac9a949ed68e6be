package io.throughline.alignment.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * All initiatives that are not cancelled, all objectives and their promises, what maps the ones to the others, and
 * whose claims are too high, on one day, to be looked up. Everything it answers is ordered by id, and so by age.
 */
final class Relations {

    private final LocalDate day;
    private final List<InitiativeFacts> initiatives;
    private final List<ObjectiveFacts> objectives;
    private final List<TargetFacts> targets;
    private final List<MappingFacts> mappings;
    private final List<AccountFacts> overClaimed;
    private final Map<UUID, InitiativeFacts> initiativeById;
    private final Map<UUID, ObjectiveFacts> objectiveById;
    private final Map<UUID, TargetFacts> targetById;
    private final Map<UUID, List<MappingFacts>> mappingsByInitiative;
    private final Map<UUID, List<MappingFacts>> mappingsByTarget;
    private final Set<UUID> served;

    /**
     * What stood on that day.
     *
     * @param mappings those of other initiatives than the given ones are passed over
     */
    Relations(
            LocalDate day,
            Collection<InitiativeFacts> initiatives,
            Collection<ObjectiveFacts> objectives,
            Collection<TargetFacts> targets,
            Collection<MappingFacts> mappings,
            Collection<AccountFacts> overClaimed) {
        this.day = day;
        this.initiatives = sorted(initiatives, InitiativeFacts::id);
        this.objectives = sorted(objectives, ObjectiveFacts::id);
        this.targets = sorted(targets, TargetFacts::id);
        this.overClaimed = sorted(overClaimed, AccountFacts::id);
        initiativeById = initiatives.stream().collect(toMap(InitiativeFacts::id, Function.identity()));
        objectiveById = objectives.stream().collect(toMap(ObjectiveFacts::id, Function.identity()));
        targetById = targets.stream().collect(toMap(TargetFacts::id, Function.identity()));
        this.mappings = sorted(mappings, MappingFacts::id).stream()
                .filter(mapping -> initiativeById.containsKey(mapping.initiativeId()))
                .toList();
        mappingsByInitiative = this.mappings.stream().collect(groupingBy(MappingFacts::initiativeId));
        mappingsByTarget = this.mappings.stream().collect(groupingBy(MappingFacts::targetId));
        served = served();
    }

    LocalDate day() {
        return day;
    }

    List<InitiativeFacts> initiatives() {
        return initiatives;
    }

    List<ObjectiveFacts> liveObjectives() {
        return objectives.stream().filter(ObjectiveFacts::live).toList();
    }

    /** The promises that count: not retired, and of a live objective. */
    List<TargetFacts> liveTargets() {
        return targets.stream().filter(this::isLive).toList();
    }

    List<MappingFacts> mappings() {
        return mappings;
    }

    List<AccountFacts> overClaimed() {
        return overClaimed;
    }

    /** Who holds a claim on an account, and is not cancelled. */
    List<InitiativeFacts> initiativesOn(AccountFacts account) {
        return initiatives.stream()
                .filter(initiative -> account.initiativeIds().contains(initiative.id()))
                .toList();
    }

    List<MappingFacts> mappingsOf(InitiativeFacts initiative) {
        return mappingsByInitiative.getOrDefault(initiative.id(), List.of());
    }

    List<MappingFacts> mappingsTo(TargetFacts target) {
        return mappingsByTarget.getOrDefault(target.id(), List.of());
    }

    /** Who works on a target. */
    List<InitiativeFacts> initiativesOn(TargetFacts target) {
        return mappingsTo(target).stream()
                .map(MappingFacts::initiativeId)
                .distinct()
                .map(this::initiative)
                .toList();
    }

    InitiativeFacts initiative(UUID id) {
        return known(initiativeById, id);
    }

    TargetFacts target(MappingFacts mapping) {
        return known(targetById, mapping.targetId());
    }

    ObjectiveFacts objective(TargetFacts target) {
        return known(objectiveById, target.objectiveId());
    }

    boolean isLive(TargetFacts target) {
        return target.open() && objective(target).live();
    }

    boolean isCovered(InitiativeFacts initiative) {
        return mappingsOf(initiative).stream().anyMatch(mapping -> isLive(target(mapping)));
    }

    /** Whether an initiative is mapped to a target of the objective, or of one that contributes to it. */
    boolean isServed(ObjectiveFacts objective) {
        return served.contains(objective.id());
    }

    private Set<UUID> served() {
        Set<UUID> found = new HashSet<>();
        Deque<UUID> reached = new ArrayDeque<>();
        mappings.stream()
                .map(this::target)
                .filter(this::isLive)
                .map(TargetFacts::objectiveId)
                .forEach(reached::add);
        while (!reached.isEmpty()) {
            UUID id = reached.remove();
            if (found.add(id)) {
                reached.addAll(known(objectiveById, id).parentIds());
            }
        }
        return found;
    }

    private static <T> T known(Map<UUID, T> records, UUID id) {
        return Objects.requireNonNull(records.get(id), () -> "no such record among the relations: " + id);
    }

    private static <T> List<T> sorted(Collection<T> records, Function<T, UUID> id) {
        return records.stream().sorted(Comparator.comparing(id, ById.ORDER)).toList();
    }
}
