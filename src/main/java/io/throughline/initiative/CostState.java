package io.throughline.initiative;

/** Whether money was spent or is meant to be. */
public enum CostState {
    PLANNED,
    ACTUAL
}
