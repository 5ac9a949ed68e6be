package io.throughline.roi.engine.audit;

/** Where the money of a unit value is said to come from; revenue is known here so that it can be found. */
public enum StatedBasis {
    PROFIT_CONTRIBUTION,
    COST_SAVED,
    REVENUE
}
