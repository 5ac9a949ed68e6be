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
import java.util.stream.Stream;

/**
 * All initiatives that are not cancelled, all objectives and their promises, and what maps the ones to the others, on
 * one day. Everything it answers is ordered by id, and so by age.
 */
public final class Landscape {

    private final LocalDate day;
    private final List<Initiative> initiatives;
    private final List<Objective> objectives;
    private final List<Target> targets;
    private final List<Mapping> mappings;
    private final Map<UUID, Initiative> initiativeById;
    private final Map<UUID, Objective> objectiveById;
    private final Map<UUID, Target> targetById;
    private final Map<UUID, List<Mapping>> mappingsByInitiative;
    private final Map<UUID, List<Mapping>> mappingsByTarget;
    private final Set<UUID> served;
    private final Coverage coverage;
    private final Coverage strategicCoverage;
    private final List<Finding> findings;

    /**
     * What stood on that day.
     *
     * @param mappings those of other initiatives than the given ones are passed over
     */
    public Landscape(
            LocalDate day,
            Collection<Initiative> initiatives,
            Collection<Objective> objectives,
            Collection<Target> targets,
            Collection<Mapping> mappings) {
        this.day = day;
        this.initiatives = sorted(initiatives, Initiative::id);
        this.objectives = sorted(objectives, Objective::id);
        this.targets = sorted(targets, Target::id);
        initiativeById = initiatives.stream().collect(toMap(Initiative::id, Function.identity()));
        objectiveById = objectives.stream().collect(toMap(Objective::id, Function.identity()));
        targetById = targets.stream().collect(toMap(Target::id, Function.identity()));
        this.mappings = sorted(mappings, Mapping::id).stream()
                .filter(mapping -> initiativeById.containsKey(mapping.initiativeId()))
                .toList();
        mappingsByInitiative = this.mappings.stream().collect(groupingBy(Mapping::initiativeId));
        mappingsByTarget = this.mappings.stream().collect(groupingBy(Mapping::targetId));
        served = served();
        coverage = Coverage.of(this, this.initiatives);
        strategicCoverage = Coverage.of(
                this, this.initiatives.stream().filter(Initiative::strategic).toList());
        findings = Stream.of(Rule.values())
                .flatMap(rule -> Diagnosis.findings(rule, this))
                .toList();
    }

    public LocalDate day() {
        return day;
    }

    public List<Initiative> initiatives() {
        return initiatives;
    }

    public TwoQuestions questionsOf(Initiative initiative) {
        return TwoQuestions.of(initiative, this);
    }

    public Coverage coverage() {
        return coverage;
    }

    /** Of the strategic initiatives alone. */
    public Coverage strategicCoverage() {
        return strategicCoverage;
    }

    /** By rule, and within a rule by the record that each is about. */
    public List<Finding> findings() {
        return findings;
    }

    List<Objective> liveObjectives() {
        return objectives.stream().filter(Objective::live).toList();
    }

    /** The promises that count: not retired, and of a live objective. */
    List<Target> liveTargets() {
        return targets.stream().filter(this::isLive).toList();
    }

    List<Mapping> mappings() {
        return mappings;
    }

    List<Mapping> mappingsOf(Initiative initiative) {
        return mappingsByInitiative.getOrDefault(initiative.id(), List.of());
    }

    /** Who works on a target. */
    List<Initiative> initiativesOn(Target target) {
        return mappingsByTarget.getOrDefault(target.id(), List.of()).stream()
                .map(Mapping::initiativeId)
                .distinct()
                .map(this::initiative)
                .toList();
    }

    Initiative initiative(UUID id) {
        return known(initiativeById, id);
    }

    Target target(Mapping mapping) {
        return known(targetById, mapping.targetId());
    }

    Objective objective(Target target) {
        return known(objectiveById, target.objectiveId());
    }

    boolean isLive(Target target) {
        return target.open() && objective(target).live();
    }

    boolean isCovered(Initiative initiative) {
        return mappingsOf(initiative).stream().anyMatch(mapping -> isLive(target(mapping)));
    }

    /** Whether an initiative is mapped to a target of the objective, or of one that contributes to it. */
    boolean isServed(Objective objective) {
        return served.contains(objective.id());
    }

    private Set<UUID> served() {
        Set<UUID> found = new HashSet<>();
        Deque<UUID> reached = new ArrayDeque<>();
        mappings.stream()
                .map(this::target)
                .filter(this::isLive)
                .map(Target::objectiveId)
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
        return Objects.requireNonNull(records.get(id), () -> "no such record in the landscape: " + id);
    }

    private static <T> List<T> sorted(Collection<T> records, Function<T, UUID> id) {
        return records.stream().sorted(Comparator.comparing(id, ById.ORDER)).toList();
    }
}
