package io.throughline.roi.engine.audit;

import io.throughline.math.Fraction;

/** How a ratio is printed: 3.86 or 386 percent. */
public enum RatioUnit {
    RATIO(FigureUnit.RATIO, 1),
    PERCENT(FigureUnit.PERCENT, 100);

    private final FigureUnit printed;
    private final int one;

    RatioUnit(FigureUnit printed, int one) {
        this.printed = printed;
        this.one = one;
    }

    FigureUnit printed() {
        return printed;
    }

    /** What a ratio of 1 is printed as. */
    int one() {
        return one;
    }

    /** A plain ratio as it is printed in this unit. */
    Fraction print(Fraction ratio) {
        return ratio.times(one);
    }
}
