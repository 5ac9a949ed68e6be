package io.throughline.initiative;

/** How it is reckoned which part of a cost one initiative bears. */
public enum ProrationMethod {
    /** The whole cost. */
    DIRECT,
    /** The months used out of the months that the thing paid for lasts. */
    BY_LIFE,
    /** The people of this initiative out of all who are expected to use the thing paid for. */
    BY_PARTICIPANTS
}
