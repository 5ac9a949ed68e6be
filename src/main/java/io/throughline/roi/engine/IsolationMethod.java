package io.throughline.roi.engine;

import java.util.List;

/** A way to tell the program's part of a change from everything else, together with the data it works on. */
public sealed interface IsolationMethod
        permits Estimates,
                PostOnlyControl,
                TrendLine,
                SegmentedRegression,
                ForecastModel,
                PrintedProjection,
                BeforeAfter {

    /** A stable name, such as {@code POST_ONLY_CONTROL}. */
    String kind();

    Effect effect(Scope scope);

    /** What must be true for the effect to be the program's. */
    List<Assumption> assumptions();

    /** Reports what no honest data could say. */
    void check(Faults faults);
}
