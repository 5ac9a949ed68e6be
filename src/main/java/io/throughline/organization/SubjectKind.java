package io.throughline.organization;

/** What a measurement can be about. */
public enum SubjectKind {
    ORG_UNIT,
    EMPLOYEE,
    COHORT
}
