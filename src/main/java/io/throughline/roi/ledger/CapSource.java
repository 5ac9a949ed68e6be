package io.throughline.roi.ledger;

/** Where it is known from how much can be claimed. */
public enum CapSource {
    /** The headline of the newest study that is not superseded. */
    IMPACT_STUDY,
    /** What was measured before and after, where nobody has isolated the program's part. */
    MEASURED_CHANGE
}
