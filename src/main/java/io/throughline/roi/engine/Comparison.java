package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Groups of subjects whose means are added or taken away, each subject with its value and its cluster.
 *
 * @param clustered whether subjects of one cluster may be alike; if not, all are independent
 */
record Comparison(List<List<Member>> added, List<List<Member>> taken, boolean clustered) {

    Comparison {
        added = List.copyOf(added);
        taken = List.copyOf(taken);
    }

    /** The subjects' contrast, as if all were independent. */
    Contrast contrast() {
        return new Contrast(means(added), means(taken));
    }

    Fraction difference() {
        return contrast().estimate();
    }

    Figure<Certainty> certainty() {
        return clustered
                ? new ClusterRobust(added, taken).certainty()
                : contrast().certainty();
    }

    Comparison mirrored(Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER
                ? this
                : new Comparison(/* added= */ taken, /* taken= */ added, clustered);
    }

    /** The most by which the difference would change without one subject: |x - mean| / (n - 1). */
    Fraction greatestInfluence() {
        return groups().map(Comparison::greatestInfluence)
                .max(Fraction::compareTo)
                .orElse(Fraction.ZERO);
    }

    long clusters() {
        return groups().flatMap(Collection::stream)
                .map(Member::cluster)
                .distinct()
                .count();
    }

    private Stream<List<Member>> groups() {
        return Stream.concat(added.stream(), taken.stream());
    }

    private static Fraction greatestInfluence(List<Member> group) {
        if (group.size() < 2) {
            return Fraction.ZERO;
        }
        Fraction mean = moments(group).mean();
        return group.stream()
                .map(member -> member.value().minus(mean).abs())
                .max(Fraction::compareTo)
                .orElse(Fraction.ZERO)
                .dividedBy(group.size() - 1L);
    }

    static Moments moments(List<Member> group) {
        return Moments.of(group.stream().map(Member::value).toList());
    }

    private static List<GroupValues> means(List<List<Member>> groups) {
        return groups.stream().<GroupValues>map(Comparison::moments).toList();
    }
}
