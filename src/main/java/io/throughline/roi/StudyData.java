package io.throughline.roi;

import io.throughline.objective.kpi.Kpis.KpiFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was measured around a program, as methods want it.
 *
 * @param kpi that was measured
 * @param values of single subjects, trained ones and those that are compared; none where the change is a total
 * @param series of the trained population as a whole
 * @param drivers how many known influences each point of the series may have a value of
 * @param controlled whether there is anybody to compare with
 * @param randomized whether chance alone decided who was trained
 */
public record StudyData(
        KpiFacts kpi, List<Value> values, List<Point> series, int drivers, boolean controlled, boolean randomized) {

    /**
     * One value of one subject.
     *
     * @param subject a pseudonym, the same in all periods
     * @param cluster what subjects have in common, by a pseudonym; null where that is not asked for
     * @param before whether it is from before the program, else it is from after it
     */
    public record Value(
            String subject,
            boolean trained,
            @Nullable String cluster,
            boolean before,
            LocalDate periodStart,
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /**
     * One value of the whole population.
     *
     * @param drivers what known influences came to in the same period, by the codes of their KPIs
     */
    public record Point(
            LocalDate periodStart, boolean before, BigDecimal value, SortedMap<String, BigDecimal> drivers) {

        /** The same, with the influences that are known of its period. */
        public Point drivenBy(SortedMap<String, BigDecimal> known) {
            return new Point(periodStart, before, value, known);
        }
    }
}
