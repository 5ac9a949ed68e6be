package io.throughline.alignment;

/** Why an alignment snapshot was taken. */
enum SnapshotOrigin {
    /** By the service itself, once a day. */
    DAILY,
    ON_DEMAND
}
