package io.throughline.objective.kpi;

/** Whether a KPI is still in use. */
public enum KpiStatus {
    ACTIVE,
    RETIRED
}
