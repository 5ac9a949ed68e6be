package io.throughline.objective.kpi;

/** What a change of a KPI is counted in: points for a percent KPI, else the KPI's own unit. */
public enum ChangeUnit {
    PERCENTAGE_POINTS,
    KPI_UNIT
}
