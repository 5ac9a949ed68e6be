package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import io.throughline.math.Quantile;
import java.util.List;

/**
 * The policy on estimates too good to be typical: with 8 or more of them, what lies above Q3 + 3 (Q3 - Q1) is excluded.
 *
 * <p>Source: the outer fence of Tukey 1977, Exploratory Data Analysis; quartiles of type 7.
 */
final class ExtremeItems {

    private static final int FEWEST = 8;

    private final Figure<Fraction> fence;

    ExtremeItems(List<Fraction> adjusted) {
        fence = adjusted.size() < FEWEST ? Figure.absent(Reason.TOO_FEW_SUBJECTS) : Figure.of(outerFence(adjusted));
    }

    boolean excludes(Fraction adjusted) {
        return fence.known() && adjusted.compareTo(fence.get()) > 0;
    }

    private static Fraction outerFence(List<Fraction> values) {
        Fraction lower = Quantile.of(values, Fraction.of(1, 4));
        Fraction upper = Quantile.of(values, Fraction.of(3, 4));
        return upper.plus(upper.minus(lower).times(3));
    }
}
