package io.throughline.roi.engine.audit;

import io.throughline.math.Cadence;
import io.throughline.math.Fraction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a year is said to hold as many periods as the KPI's cadence lets one expect. Fewer are usual, for nobody works
 * in all of them; but exactly as many as another cadence has, or more than there are, were counted by another clock.
 */
public final class StatedPeriods {

    private StatedPeriods() {}

    /** How many periods count: those said, or the cadence's own where they were counted by another clock. */
    static int thatCount(int said, @Nullable Cadence cadence) {
        return cadence != null && mistaken(said, cadence) ? cadence.periodsPerYear() : said;
    }

    /**
     * What is wrong with a number of periods; null where nothing is.
     *
     * @param said at least 1
     */
    public static @Nullable InputFinding finding(int said, @Nullable Cadence cadence) {
        if (cadence == null || !mistaken(said, cadence)) {
            return null;
        }
        AuditFigure posted = AuditFigure.of(said, FigureUnit.PERIODS_PER_YEAR);
        AuditFigure follows = AuditFigure.of(cadence.periodsPerYear(), FigureUnit.PERIODS_PER_YEAR);
        boolean tooMany = said > cadence.periodsPerYear();
        return new InputFinding(
                tooMany ? InputRule.YEARLY_FOR_MONTHLY : InputRule.MONTHLY_FOR_YEARLY,
                "",
                "A KPI that is measured %s has %d periods in a year; counting %d takes %s of the year's improvement."
                        .formatted(
                                adverb(cadence), cadence.periodsPerYear(), said, times(said, cadence.periodsPerYear())),
                posted,
                follows,
                tooMany
                        ? "the value is that of a longer period, multiplied as if it were a shorter one's"
                        : "the value is that of one period, and a year of them is meant",
                List.of());
    }

    private static boolean mistaken(int said, Cadence cadence) {
        return said > cadence.periodsPerYear()
                || Arrays.stream(Cadence.values())
                        .anyMatch(other -> other != cadence && other.periodsPerYear() == said);
    }

    private static String times(int said, int own) {
        return said > own && said % own == 0
                ? said / own + " times"
                : AuditFigure.of(Fraction.of(100L * said, own), FigureUnit.PERCENT)
                        .text();
    }

    private static String adverb(Cadence cadence) {
        return switch (cadence) {
            case DAILY -> "daily";
            case WEEKLY -> "weekly";
            case MONTHLY -> "monthly";
            case QUARTERLY -> "quarterly";
            case YEARLY -> "yearly";
        };
    }
}
