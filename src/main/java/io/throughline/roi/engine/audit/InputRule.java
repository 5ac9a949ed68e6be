package io.throughline.roi.engine.audit;

import io.throughline.roi.engine.Coded;

/** What an audit looks for, each by a slug that never changes. */
public enum InputRule implements Coded {
    CONTRIBUTION_NOT_FROM_PARTS(
            FindingSeverity.HIGH,
            "An adjusted estimate is value x contribution x confidence, and 0 without one of them."),
    BENEFIT_NOT_FROM_PARTS(
            FindingSeverity.HIGH, "A year's benefit is improvement x subjects x periods x unit value x adjustment."),
    TOTAL_NOT_FROM_LINES(FindingSeverity.HIGH, "The benefit is the sum of its lines."),
    COST_NOT_FROM_PARTS(FindingSeverity.HIGH, "The cost is the sum of its categories."),
    RATIO_NOT_FROM_PARTS(FindingSeverity.HIGH, "BCR = benefit / cost, and ROI % = 100 x (BCR - 1)."),
    PAYBACK_NOT_FROM_PARTS(FindingSeverity.HIGH, "Payback in months = 12 x cost / a year's benefit."),
    CHANGE_NOT_FROM_VALUES(FindingSeverity.HIGH, "A change is the value after minus the value before."),
    BCR_LABELED_ROI(
            FindingSeverity.HIGH, "Benefit / cost is the benefit-cost ratio; ROI counts what is left of the benefit."),
    ROI_LABELED_BCR(
            FindingSeverity.HIGH, "(Benefit - cost) / cost is the ROI; the benefit-cost ratio subtracts nothing."),
    NET_BENEFIT_AS_BENEFIT(FindingSeverity.HIGH, "A benefit from which the cost was taken is the net benefit."),
    PAYBACK_FROM_NET_BENEFIT(
            FindingSeverity.HIGH, "Payback divides by the benefit; the cost is not taken off it first."),
    REVENUE_AS_PROFIT(FindingSeverity.HIGH, "Revenue is no benefit; the profit that it contributes is."),
    PERCENT_FOR_POINTS(
            FindingSeverity.HIGH, "A change of a percent KPI is in percentage points; percent of its base is another."),
    POINTS_FOR_PERCENT(FindingSeverity.HIGH, "A difference is no percentage of the value it started from."),
    MONTHLY_FOR_YEARLY(FindingSeverity.MEDIUM, "What one period brings is not what a year brings."),
    YEARLY_FOR_MONTHLY(FindingSeverity.HIGH, "What a year brings comes once a year."),
    CONTROL_CONTAMINATED(
            FindingSeverity.HIGH, "Nobody who was trained belongs in the group that the trained are compared with."),
    BEYOND_FIRST_YEAR(
            FindingSeverity.HIGH, "Only the first year of benefit counts unless more was declared before the launch."),
    NOT_FULLY_LOADED(
            FindingSeverity.MEDIUM, "Cost is fully loaded, or it is said of each missing category why it is zero."),
    BENEFIT_WITHOUT_DATA(FindingSeverity.HIGH, "A person without data contributes nothing."),
    SUBJECTS_ON_TOTAL(FindingSeverity.HIGH, "A change that is already a total is multiplied by no subjects."),
    CURRENCY_MISMATCH(
            FindingSeverity.HIGH, "Amounts of two currencies are not reckoned together without a dated rate."),
    SHARE_IN_PERCENT(FindingSeverity.HIGH, "Contribution and confidence are fractions from 0 to 1."),
    OUTSIDE_ZERO_TO_ONE(FindingSeverity.HIGH, "Contribution and confidence lie between 0 and 1."),
    SIGN_AGAINST_DIRECTION(
            FindingSeverity.HIGH, "A change is signed as measured, and a change for the worse is no benefit."),
    UNDISCOUNTED_ESTIMATE(FindingSeverity.LOW, "Nobody is wholly sure that the program did it all.");

    private final FindingSeverity severity;
    private final String sentence;

    InputRule(FindingSeverity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    public FindingSeverity severity() {
        return severity;
    }

    /** The rule, in one sentence. */
    public String sentence() {
        return sentence;
    }
}
