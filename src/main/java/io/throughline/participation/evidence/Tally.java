package io.throughline.participation.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a unit showed in a period, added up.
 *
 * @param definitionVersion the newest version of the instrument or rubric that was used there and then
 * @param meeting how many meet the rubric's criterion; 0 of an instrument
 * @param excluded records by earlier versions, which are not in it
 */
record Tally(
        int definitionVersion,
        long people,
        BigDecimal mean,
        @Nullable BigDecimal standardDeviation,
        long meeting,
        long excluded) {

    private static final int FEWEST_SHOWN = 5;

    boolean isShown() {
        return people >= FEWEST_SHOWN;
    }
}
