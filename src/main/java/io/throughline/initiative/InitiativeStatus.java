package io.throughline.initiative;

/** Whether an initiative goes on. */
public enum InitiativeStatus {
    ACTIVE,
    CANCELLED
}
