package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subjects of two groups before and after, and the comparisons that can be made of them. */
record Subjects(List<PanelSubject> all) {

    /** To which a slope is cut, so that many of them can be summed exactly. */
    private static final int DIGITS = 34;

    Subjects {
        all = List.copyOf(all);
    }

    Optional<Reason> missing() {
        if (!present(Group.TRAINED, Side.AFTER)) {
            return Optional.of(Reason.NO_TRAINED_DATA);
        }
        if (!present(Group.CONTROL, Side.AFTER)) {
            return Optional.of(Reason.NO_CONTROL_DATA);
        }
        return present(Group.TRAINED, Side.BEFORE) && present(Group.CONTROL, Side.BEFORE)
                ? Optional.empty()
                : Optional.of(Reason.NO_BASELINE_DATA);
    }

    private boolean present(Group group, Side side) {
        return all.stream().anyMatch(subject -> subject.group() == group && subject.on(side));
    }

    /** Whether at least half of each group is on both sides. */
    boolean paired() {
        return Stream.of(Group.values()).allMatch(group -> {
            long both = of(group).filter(PanelSubject::paired).count();
            return both > 0 && 2 * both >= of(group).count();
        });
    }

    /** How many are left out because their change is not known. */
    long unpaired() {
        return all.size() - (long) compared().size();
    }

    /** Those whose values count. */
    List<PanelSubject> compared() {
        return paired() ? all.stream().filter(PanelSubject::paired).toList() : all;
    }

    /** The changes of those on both sides. */
    Comparison changes() {
        return new Comparison(List.of(changes(Group.TRAINED)), List.of(changes(Group.CONTROL)), clustered());
    }

    /** The four groups' values, whoever is on both sides being a cluster. */
    Comparison levels() {
        return new Comparison(
                List.of(level(Group.TRAINED, Side.AFTER), level(Group.CONTROL, Side.BEFORE)),
                List.of(level(Group.TRAINED, Side.BEFORE), level(Group.CONTROL, Side.AFTER)),
                clustered() || all.stream().anyMatch(PanelSubject::paired));
    }

    /** What the trained would have come to had they changed like the others. */
    Fraction reference() {
        return moments(Group.TRAINED, Side.BEFORE)
                .mean()
                .plus(moments(Group.CONTROL, Side.AFTER).mean())
                .minus(moments(Group.CONTROL, Side.BEFORE).mean());
    }

    Moments moments(Group group, Side side) {
        return Comparison.moments(level(group, side));
    }

    Diagnostic varianceRatio() {
        return paired()
                ? Welch.varianceRatio(
                        Comparison.moments(changes(Group.TRAINED)), Comparison.moments(changes(Group.CONTROL)))
                : Welch.varianceRatio(moments(Group.TRAINED, Side.AFTER), moments(Group.CONTROL, Side.AFTER));
    }

    /** Whether somebody is in both groups. */
    boolean contaminated() {
        Set<String> trained = of(Group.TRAINED).map(PanelSubject::name).collect(Collectors.toSet());
        return of(Group.CONTROL).anyMatch(subject -> trained.contains(subject.name()));
    }

    /** By the slopes of subjects with three periods or more, or of the groups' means where too few have so many. */
    Diagnostic preTrend() {
        List<Member> trained = slopes(Group.TRAINED);
        List<Member> control = slopes(Group.CONTROL);
        return Math.min(trained.size(), control.size()) < 2
                ? PreTrend.ofMeans(meansBefore(Group.TRAINED), meansBefore(Group.CONTROL))
                : PreTrend.ofSlopes(new Comparison(List.of(trained), List.of(control), clustered()), daysBefore());
    }

    private List<Member> slopes(Group group) {
        return of(group)
                .filter(subject -> subject.before().size() >= PreTrend.FEWEST_PERIODS)
                .map(subject -> subject.member(
                        Fraction.of(Slope.of(subject.before()).perDay().toDigits(DIGITS))))
                .toList();
    }

    private Map<LocalDate, Fraction> meansBefore(Group group) {
        Map<LocalDate, List<Fraction>> values = new TreeMap<>();
        of(group).forEach(subject -> subject.before()
                .forEach((day, value) ->
                        values.merge(day, List.of(value), (some, more) -> Stream.concat(some.stream(), more.stream())
                                .toList())));
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Moments.of(entry.getValue()).mean()));
    }

    private SortedSet<LocalDate> daysBefore() {
        return all.stream()
                .flatMap(subject -> subject.before().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean clustered() {
        return all.stream().anyMatch(subject -> subject.cluster() != null);
    }

    private List<Member> changes(Group group) {
        return of(group).filter(PanelSubject::paired).map(PanelSubject::change).toList();
    }

    private List<Member> level(Group group, Side side) {
        return compared().stream()
                .filter(subject -> subject.group() == group && subject.on(side))
                .map(subject -> subject.mean(side))
                .toList();
    }

    private Stream<PanelSubject> of(Group group) {
        return all.stream().filter(subject -> subject.group() == group);
    }
}
