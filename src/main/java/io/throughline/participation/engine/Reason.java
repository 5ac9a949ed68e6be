package io.throughline.participation.engine;

/** Why there is no figure. */
public enum Reason {
    TOO_FEW_PAIRS,
    TOO_FEW_PEOPLE,
    ZERO_VARIANCE,
    /** All that was observed is one and the same level, so that chance alone would agree as well. */
    ONE_LEVEL_ONLY
}
