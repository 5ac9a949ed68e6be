package io.throughline.roi.engine;

/** The unit of a change as its author says it; two points on a base of 28 percent are not 2 percent. */
public enum ChangeUnit {
    KPI_UNIT,
    PERCENTAGE_POINTS,
    PERCENT
}
