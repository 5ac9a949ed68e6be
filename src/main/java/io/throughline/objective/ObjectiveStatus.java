package io.throughline.objective;

/** Where an objective stands. */
public enum ObjectiveStatus {
    DRAFT,
    ACTIVE,
    ACHIEVED,
    RETIRED
}
