package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sum of independent groups' means, some added and some taken away, with the certainty that their kind allows. */
record Contrast(List<GroupValues> added, List<GroupValues> taken) {

    Contrast {
        added = List.copyOf(added);
        taken = List.copyOf(taken);
    }

    Contrast mirrored(Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? this : new Contrast(/* added= */ taken, /* taken= */ added);
    }

    Fraction estimate() {
        return Fraction.sum(added.stream().map(GroupValues::mean))
                .minus(Fraction.sum(taken.stream().map(GroupValues::mean)));
    }

    /** Of proportions by their scores, of other samples by Welch; of means alone nothing can be said. */
    Figure<Certainty> certainty() {
        if (!sampled()) {
            return Figure.absent(Reason.GROUP_MEANS_ONLY);
        }
        if (groups().allMatch(Proportion.class::isInstance)) {
            return Figure.of(
                    new Mover(of(added, Proportion.class), of(taken, Proportion.class)).certainty(Fraction.ONE, null));
        }
        return Welch.certainty(estimate(), of(groups().toList(), Sampled.class));
    }

    /** Whether number and spread of every group are known. */
    boolean sampled() {
        return groups().allMatch(Sampled.class::isInstance);
    }

    /** How many subjects in all, or null where a group's number is not known. */
    @Nullable Integer n() {
        return sampled()
                ? of(groups().toList(), Sampled.class).stream()
                        .mapToInt(Sampled::n)
                        .sum()
                : null;
    }

    private Stream<GroupValues> groups() {
        return Stream.concat(added.stream(), taken.stream());
    }

    private static <T> List<T> of(List<GroupValues> groups, Class<T> kind) {
        return groups.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
