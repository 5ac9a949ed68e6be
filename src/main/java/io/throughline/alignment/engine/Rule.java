package io.throughline.alignment.engine;

/** A rule of the diagnosis: what it looks for, what helps, and what makes its findings go. */
public enum Rule {
    MISSING_BASELINE(
            "Measure where the KPI stands before the initiative changes it, and set the target's baseline.",
            "The KPI target has a baseline, or the mapping is removed."),
    ORPHANED_INITIATIVE(
            "Map the initiative to a KPI target of the objective that it serves, or stop it.",
            "A mapping to a KPI target that stands, of a live objective; or the initiative is cancelled."),
    OVER_CLAIMED_KPI(
            "Release the calculations that cannot be held up, or state them anew on the newest study.",
            "The claims on the account sum to at most its attributable improvement."),
    SHARES_ABOVE_ONE(
            "Agree with those who work on the target which part of its change each of them is to bring.",
            "The contribution shares of the mappings to the target sum to at most 1."),
    TARGET_OFF_TRACK(
            "Find out why with those who work on it; where nobody does, map an initiative to it or retire it.",
            "Progress is at least the elapsed share of the time."),
    TARGET_STALE(
            "Bring in the KPI's measurements for the target's org unit.",
            "A measurement that is less than two cadences old."),
    UNSERVED_OBJECTIVE(
            "Ask whether learning can move one of its KPI targets, and map an initiative to it.",
            "A mapping to one of its KPI targets, or to one of an objective that contributes to it.");

    private final String remedy;
    private final String clearedBy;

    Rule(String remedy, String clearedBy) {
        this.remedy = remedy;
        this.clearedBy = clearedBy;
    }

    public String remedy() {
        return remedy;
    }

    public String clearedBy() {
        return clearedBy;
    }
}
