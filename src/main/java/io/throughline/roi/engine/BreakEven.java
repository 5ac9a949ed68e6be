package io.throughline.roi.engine;

import io.throughline.math.Fraction;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The smallest improvement of one line that makes the ROI 0 while the others stay as they are.
 *
 * @param improvement exact, on the line's basis; 0 where the others already cover the cost
 * @param wholeUnits the next whole unit of a count, or null for what is not counted
 */
public record BreakEven(Fraction improvement, @Nullable BigInteger wholeUnits) {

    static BreakEven at(Fraction improvement, UnitKind unit) {
        return new BreakEven(improvement, unit == UnitKind.COUNT ? improvement.ceiling() : null);
    }
}
