package io.throughline.participation.observation;

import io.throughline.initiative.Initiatives;
import io.throughline.participation.engine.Agreement;
import io.throughline.participation.engine.CohenKappa;
import io.throughline.participation.engine.FleissKappa;
import io.throughline.participation.engine.Scale;
import io.throughline.participation.observation.ObserverAgreementResponse.OfCriterion;
import io.throughline.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far those who observed the same people agree, criterion by criterion. Of each observer the last observation of a
 * person counts, and of the people those whom at least two observed. Where two observed them all it is Cohen's kappa,
 * else Fleiss'.
 */
@Singleton
class ObserverAgreements {

    private final ObservationRepository observations;
    private final RubricRepository rubrics;
    private final Initiatives initiatives;

    ObserverAgreements(ObservationRepository observations, RubricRepository rubrics, Initiatives initiatives) {
        this.observations = observations;
        this.rubrics = rubrics;
        this.initiatives = initiatives;
    }

    private record Version(UUID rubric, int number) {}

    /** By one rubric, or by all of the initiative. */
    ObserverAgreementResponse of(UUID initiative, @Nullable UUID rubric) {
        if (initiatives.find(initiative).isEmpty()) {
            throw ProblemException.notFound("initiative", initiative);
        }
        Map<Version, List<Observation>> versions = observations.ofInitiative(initiative, rubric).stream()
                .collect(Collectors.groupingBy(
                        seen -> new Version(seen.rubricId(), seen.rubricVersion()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<OfCriterion> agreements = new ArrayList<>();
        versions.forEach((version, seen) -> {
            RubricDefinition definition = rubrics.version(version.rubric(), version.number())
                    .orElseThrow()
                    .definition();
            Collection<SortedMap<UUID, Observation>> people = seenByTwo(seen);
            for (int i = 0; i < definition.criteria().size(); i++) {
                agreements.add(agreement(version, i, definition.levels().size(), people));
            }
        });
        return new ObserverAgreementResponse(initiative, agreements);
    }

    /** The last observation of each person by each observer, which come in the order of their days. */
    private static Collection<SortedMap<UUID, Observation>> seenByTwo(List<Observation> seen) {
        Map<UUID, SortedMap<UUID, Observation>> people = new TreeMap<>();
        for (Observation one : seen) {
            people.computeIfAbsent(one.employeeId(), person -> new TreeMap<>()).put(one.observerId(), one);
        }
        people.values().removeIf(observers -> observers.size() < 2);
        return people.values();
    }

    private static OfCriterion agreement(
            Version version, int criterion, int levels, Collection<SortedMap<UUID, Observation>> people) {
        SortedSet<UUID> observers = new TreeSet<>();
        people.forEach(person -> observers.addAll(person.keySet()));
        boolean two = observers.size() == 2;
        int[][] counts = two ? pairs(people, criterion, levels) : tallies(people, criterion, levels);
        return OfCriterion.of(
                version.rubric(),
                version.number(),
                criterion,
                people.size(),
                observers.size(),
                two ? AgreementMethod.COHEN : AgreementMethod.FLEISS,
                kappa(counts, two, Scale.NOMINAL),
                kappa(counts, two, Scale.ORDINAL));
    }

    private static Agreement kappa(int[][] counts, boolean two, Scale scale) {
        return two ? CohenKappa.of(counts, scale) : FleissKappa.of(counts, scale);
    }

    /** How many people the one observer saw at each level, and the other at each. */
    private static int[][] pairs(Collection<SortedMap<UUID, Observation>> people, int criterion, int levels) {
        int[][] counts = new int[levels][levels];
        for (SortedMap<UUID, Observation> person : people) {
            // In the order of the observers' ids, which are the same two for everybody.
            List<Observation> both = List.copyOf(person.values());
            counts[levelOf(both.get(0), criterion)][levelOf(both.get(1), criterion)]++;
        }
        return counts;
    }

    /** How many observers saw each person at each level. */
    private static int[][] tallies(Collection<SortedMap<UUID, Observation>> people, int criterion, int levels) {
        int[][] counts = new int[people.size()][levels];
        int row = 0;
        for (SortedMap<UUID, Observation> person : people) {
            for (Observation seen : person.values()) {
                counts[row][levelOf(seen, criterion)]++;
            }
            row++;
        }
        return counts;
    }

    private static int levelOf(Observation seen, int criterion) {
        return seen.levels().get(criterion) - 1;
    }
}
