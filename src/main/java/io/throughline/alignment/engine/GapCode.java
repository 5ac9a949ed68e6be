package io.throughline.alignment.engine;

/** Where a thread is broken. */
public enum GapCode {
    NO_MAPPING("The initiative is mapped to no KPI target: which business outcome does it serve?"),
    NO_LIVE_OBJECTIVE("No mapping reaches a standing KPI target of a live objective."),
    NO_LEARNING_OBJECTIVE("The initiative has no learning objective: what are people to be able to do?"),
    NO_BEHAVIOR("No behavior stands between this and the KPI: what will people do differently?"),
    BEHAVIOR_LEADS_NOWHERE("No KPI mapping goes through the behavior: how will it show?"),
    NO_BASELINE("The KPI target has no baseline, so no change can be told."),
    NO_MEASUREMENT("Nothing has been measured for the KPI target yet."),
    STALE_MEASUREMENT("Nothing was measured for the KPI target for two cadences."),
    TARGET_RETIRED("The KPI target is retired."),
    NO_INITIATIVE("No initiative works on the KPI target."),
    NO_TARGET("The objective has no standing KPI target, nor does one that contributes to it."),
    OBJECTIVE_NOT_LIVE("The objective is not active, or today is not in its period.");

    private final String sentence;

    GapCode(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
