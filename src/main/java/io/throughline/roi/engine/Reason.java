package io.throughline.roi.engine;

/** Why a figure cannot be said, a method is not admissible, or a result is not the headline. */
public enum Reason implements Coded {
    NO_ADMISSIBLE_BENEFIT("no line may claim money"),
    NO_COST("the cost is zero, and nothing can be divided by it"),
    NEVER_PAYS_BACK("the benefit is zero or negative"),
    NEVER_BREAKS_EVEN("no multiple of a benefit of zero or less covers the cost"),
    NO_PARTICIPANTS("no participant is counted"),
    NO_MONEY_PER_UNIT("a unit of improvement brings no money to this line"),
    NO_CASH_FLOW("no money flows at any time"),
    NOTHING_SPENT("no money goes out that could come back"),
    NEVER_RECOVERED("what is spent has not come back for good by the last flow"),
    TOO_MANY_SIGN_CHANGES("the flows change between in and out more than 12 times"),
    NO_DISCOUNT_RATE("no discount rate was given"),

    NO_ISOLATION("nothing separates the program's part from everything else that happened"),
    NO_ADMISSIBLE_EFFECT("no method reached its minimum data"),
    INTANGIBLE("declared intangible, and so never part of the benefit"),
    NO_UNIT_VALUE("nobody said what a unit of this KPI is worth"),

    NO_TRAINED_DATA("the trained group has no value"),
    NO_CONTROL_DATA("the control group has no value"),
    NO_BASELINE_DATA("a group has no value from before the program"),
    NO_USABLE_ESTIMATE("no estimate has value, contribution and confidence and is supported"),

    NO_DATA_BEFORE("there is no value from before the program"),
    NO_DATA_AFTER("there is no value from after the program"),
    TOO_FEW_POINTS_BEFORE("there are fewer points from before the program than the method needs"),
    TOO_FEW_POINTS_AFTER("there are fewer points from after the program than the method needs"),
    COLLINEAR_DRIVERS("a driver does not vary, or follows from the others, so their influences cannot be told apart"),
    NUMBERS_TOO_LARGE("the numbers are too large to be reckoned with"),
    NO_SCATTER("the points lie on the fitted line, so their scatter cannot be measured"),
    NO_VARIATION("all values are the same, so there is no variance to explain"),
    CORRECTED_ALREADY("the standard errors allow for correlation over time already"),
    NO_NEIGHBORING_PERIODS("too few points are one period apart, or none says its period"),
    PRINTED_PROJECTION("a projection without the points it was made from says nothing of their scatter"),

    JUDGEMENT("an estimate is a judgement and has a scenario range, not a statistical interval"),
    GROUP_MEANS_ONLY("group means without n and standard deviation say nothing of their spread"),
    TOO_FEW_SUBJECTS("a group of fewer than two subjects has no spread"),
    TOO_FEW_CLUSTERS("a group of fewer than two clusters does not show how clusters differ"),
    TOO_FEW_PRE_PERIODS("fewer than three periods before the program show no trend"),
    NO_REPLICATES("one count for each group does not show how much counts vary"),
    ZERO_VARIANCE("neither group varies"),
    NO_TARGET("no target was given"),
    NO_JUDGEMENT("nothing was judged"),
    NO_REFERENCE("there is no value, or only zero, to compare the change with"),

    LESS_CREDIBLE("another result has a better evidence grade"),
    LESS_CONSERVATIVE("another result of the same grade is smaller, or as small and less certain"),
    NO_SAMPLE_LARGE_ENOUGH("no population is large enough to show so small an effect"),
    UNKNOWN_AMOUNT("what the rule left out has no known amount"),
    NOT_STATED("the statement says too little to reckon it, or says it in another currency");

    private final String sentence;

    Reason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
