package io.throughline.initiative;

/** Why an initiative exists; only strategic ones must be mapped to a KPI target, the others say their relevance. */
public enum InitiativeClass {
    STRATEGIC,
    PERSONAL_DEVELOPMENT,
    COMPLIANCE
}
