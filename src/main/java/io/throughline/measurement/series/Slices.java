package io.throughline.measurement.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that was measured of a KPI in a span of time, ready to be brought together.
 *
 * @param byPoint by the first day of the point that they belong to, each in the order of time
 * @param subjectsByPoint how many different subjects were measured
 * @param subjects how many in the whole span
 * @param definitionVersions that they were recorded under
 */
record Slices(
        Map<LocalDate, List<Slice>> byPoint,
        Map<LocalDate, Long> subjectsByPoint,
        long subjects,
        Set<Integer> definitionVersions) {

    static Slices none() {
        return new Slices(new HashMap<>(), new HashMap<>(), 0, new TreeSet<>());
    }

    void add(LocalDate point, Slice slice) {
        byPoint.computeIfAbsent(point, first -> new ArrayList<>()).add(slice);
    }

    List<Slice> of(LocalDate point) {
        return byPoint.getOrDefault(point, List.of());
    }

    /** The same for somebody who may see all of it. */
    Slices opened() {
        byPoint.values().forEach(slices -> slices.replaceAll(Slice::opened));
        return this;
    }

    boolean isAnyWithheld() {
        return byPoint.values().stream().flatMap(List::stream).anyMatch(Slice::withheld);
    }

    long subjectsOf(LocalDate point) {
        return subjectsByPoint.getOrDefault(point, 0L);
    }
}
