package io.throughline.roi.engine;

/** How much the evidence behind an effect can bear, the best first. */
public enum Grade {
    /** Randomized control. */
    A,
    /** Concurrent control with a pre-period. */
    B,
    /** Interrupted time series, regression forecast, or post-only control. */
    C,
    /** Estimates. */
    D,
    /** Before and after only. */
    E;

    /** Of a control group with a pre-period: trends that parted before the program leave no more than a C. */
    static Grade concurrent(boolean randomized, Diagnostic preTrend) {
        if (randomized) {
            return A;
        }
        return preTrend.verdict() == Diagnostic.Verdict.FAILED ? C : B;
    }

    /** Without isolation a change is nobody's merit in particular. */
    public boolean bearsMoney() {
        return this != E;
    }
}
