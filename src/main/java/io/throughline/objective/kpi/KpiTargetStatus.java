package io.throughline.objective.kpi;

/** Whether a promise still stands. */
public enum KpiTargetStatus {
    ACTIVE,
    RETIRED
}
