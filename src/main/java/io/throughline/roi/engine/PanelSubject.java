package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One subject with all its values; each side is the mean of its periods, so that periods that follow each other are not
 * taken for independent ones.
 *
 * <p>Source: Bertrand, Duflo and Mullainathan 2004, Quarterly Journal of Economics 119(1), doi
 * 10.1162/003355304772839588, section IV.C.
 */
record PanelSubject(Group group, String name, @Nullable String cluster, List<Observation> observations) {

    /** The subjects of all observations, in no order that anything depends on. */
    static List<PanelSubject> of(List<Observation> observations) {
        Map<List<String>, List<Observation>> bySubject = observations.stream()
                .collect(Collectors.groupingBy(each -> List.of(each.group().name(), each.subject())));
        return bySubject.values().stream().map(PanelSubject::one).toList();
    }

    private static PanelSubject one(List<Observation> own) {
        Observation any = own.get(0);
        return new PanelSubject(any.group(), any.subject(), any.cluster(), own);
    }

    boolean on(Side side) {
        return observations.stream().anyMatch(each -> each.side() == side);
    }

    boolean paired() {
        return on(Side.BEFORE) && on(Side.AFTER);
    }

    /** The mean of the periods of that side, of which there is at least one. */
    Member mean(Side side) {
        return member(mean(observations.stream()
                .filter(each -> each.side() == side)
                .map(each -> Fraction.of(each.value()))
                .toList()));
    }

    /** Of a paired subject, after less before. */
    Member change() {
        return member(mean(Side.AFTER).value().minus(mean(Side.BEFORE).value()));
    }

    Map<LocalDate, Fraction> before() {
        Map<LocalDate, Fraction> before = new TreeMap<>();
        observations.stream()
                .filter(each -> each.side() == Side.BEFORE && each.period() != null)
                .forEach(each -> before.put(Objects.requireNonNull(each.period()), Fraction.of(each.value())));
        return before;
    }

    /** A subject that shares no cluster is one of its own. */
    Member member(Fraction value) {
        return new Member(cluster == null ? group + "\0" + name : cluster, value);
    }

    private static Fraction mean(Collection<Fraction> values) {
        return Fraction.sum(values.stream()).dividedBy(values.size());
    }
}
