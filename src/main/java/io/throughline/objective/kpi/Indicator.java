package io.throughline.objective.kpi;

/** Whether a KPI moves first, or shows the outcome. */
public enum Indicator {
    LEADING,
    LAGGING
}
