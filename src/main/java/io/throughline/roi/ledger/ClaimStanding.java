package io.throughline.roi.ledger;

/** What a claim takes out of its account. */
public enum ClaimStanding {
    CLAIMED,
    /** Nothing yet: finance has not validated what a unit is worth. */
    HELD,
    /** Nothing: there is no measurement to take it from. What the program contributed is counted all the same. */
    UNANCHORED,
    /** Nothing any more. */
    RELEASED
}
