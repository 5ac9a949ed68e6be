package io.throughline.objective.kpi;

/** How the values of several org units become one; NONE where they do not. */
public enum UnitAggregation {
    SUM,
    MEAN,
    NONE
}
