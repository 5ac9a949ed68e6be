package io.throughline.roi.engine;

/** What a reader must know beside a figure that stands nevertheless. */
public enum Flag implements Coded {
    NO_BASELINE("the groups were not compared before the program"),
    GROUP_MEANS_ONLY("a point without interval: weeks are not independent subjects"),
    UNEQUAL_PERIODS("the two groups were not measured over equally many periods"),
    PRE_TREND_FAILED("the groups moved apart before the program already"),
    PRE_TREND_UNTESTED("fewer than three periods before the program cannot show whether the groups moved alike"),
    BASELINES_DIFFER("before the program the groups lay more than a quarter of a standard deviation apart"),
    UNPAIRED_SUBJECTS_EXCLUDED("subjects measured on one side of the program only are left out"),
    CONTROL_CONTAMINATED("a subject is in the trained and in the control group"),
    FEW_CLUSTERS("fewer than 20 clusters: the degrees of freedom pay for it as far as they can"),
    OVERDISPERSED("the counts vary more than Poisson's would, and the errors are widened by as much"),
    OVERDISPERSION_UNTESTED("one count for each group cannot show how much counts vary"),
    UNDISCOUNTED_ESTIMATE("a contribution or confidence of 1 was posted"),
    INDISTINGUISHABLE_FROM_ZERO("the interval contains 0"),
    AUTOCORRELATED("the residuals of neighboring periods are correlated"),
    INTERVAL_TOO_NARROW("autocorrelation makes the interval too narrow; the corrected one stands beside it"),
    BEYOND_OBSERVED_RANGE("a driver went beyond the range in which its influence was observed"),
    UNVALIDATED_UNIT_VALUE("finance has not validated what a unit is worth"),
    NOT_FULLY_LOADED("a cost category is missing and was not declared zero"),
    OTHER_COST_STATE("a category had no cost in the wanted state, and the other state stands in");

    private final String sentence;

    Flag(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
