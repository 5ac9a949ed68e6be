package io.throughline.roi.engine;

/** The categories of fully loaded cost; one that is missing makes a return look better than it is. */
public enum CostCategory {
    NEEDS_ASSESSMENT,
    DESIGN_AND_DEVELOPMENT,
    ACQUISITION,
    TECHNOLOGY,
    FACILITATION,
    COORDINATION,
    MATERIALS,
    TRAVEL,
    FACILITIES,
    PARTICIPANTS_TIME,
    MANAGERS_TIME,
    EVALUATION,
    OVERHEAD
}
