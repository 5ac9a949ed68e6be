package io.throughline.roi.engine;

import java.util.List;

/** A way to tell the program's part of a change from everything else, together with the data it works on. */
public sealed interface IsolationMethod
        permits Estimates,
                PostOnlyControl,
                DifferenceInDifferences,
                RateComparison,
                TrendLine,
                SegmentedRegression,
                ForecastModel,
                PrintedProjection,
                UtilityAnalysis,
                BeforeAfter {

    /** A stable name, such as {@code POST_ONLY_CONTROL}. */
    String kind();

    Effect effect(Scope scope);

    /** What must be true for the effect to be the program's. */
    List<Assumption> assumptions();

    /** Whether its data are shares of trials, which are percents and nothing else. */
    default boolean ofShares() {
        return false;
    }

    /** Reports what no honest data could say. */
    void check(Faults faults);
}
