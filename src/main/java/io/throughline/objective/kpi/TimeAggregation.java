package io.throughline.objective.kpi;

/** How the values of several periods become one. */
public enum TimeAggregation {
    SUM,
    MEAN,
    LAST
}
