package io.throughline.initiative;

/** The categories of fully loaded cost. */
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
