package io.throughline.roi.ledger;

/** How an account stands. */
enum AccountStatus {
    /** Something can still be claimed. */
    OPEN,
    EXHAUSTED,
    /** More is claimed than can be attributed by now: nothing more is taken until claims are released. */
    OVER_CLAIMED,
    /** Nothing was measured. */
    UNANCHORED
}
