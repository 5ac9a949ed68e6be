package io.throughline.objective.kpi;

/** What kind of figure a KPI is. */
public enum UnitKind {
    MONEY,
    PERCENT,
    COUNT,
    DURATION,
    SCORE,
    RATE
}
