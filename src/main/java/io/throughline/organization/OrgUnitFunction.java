package io.throughline.organization;

/** What a unit is there for. Learning serves business objectives and never owns them. */
public enum OrgUnitFunction {
    BUSINESS,
    LEARNING
}
