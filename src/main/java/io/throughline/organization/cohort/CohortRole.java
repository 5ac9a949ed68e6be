package io.throughline.organization.cohort;

/** What a cohort is there for: those who are trained, those they are compared with, those whom something is for. */
public enum CohortRole {
    TRAINED,
    CONTROL,
    AUDIENCE
}
