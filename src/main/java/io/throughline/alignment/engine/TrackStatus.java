package io.throughline.alignment.engine;

/** Where a KPI target stands on its way from baseline to due date. */
public enum TrackStatus {
    /** The latest measurement reaches the target. */
    MET,
    /** Progress is at least the elapsed share of the time. */
    ON_TRACK,
    OFF_TRACK,
    /** Nothing was measured for two cadences, so nobody knows; never on track. */
    STALE,
    /** Nothing was measured yet, and two cadences have not passed. */
    NO_MEASUREMENT,
    /** Without a baseline there is no progress to speak of. */
    NO_BASELINE
}
