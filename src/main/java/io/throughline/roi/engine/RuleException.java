package io.throughline.roi.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conservative rule that somebody has lifted for one calculation, which says so and shows both totals.
 *
 * @param approvedBy who answers for it
 * @param benefitMonths how many months count, where the rule is that of the first year; null for all others
 */
public record RuleException(ConservativeRule rule, String approvedBy, String reason, @Nullable Integer benefitMonths) {

    /** The inputs as they are without the rule. */
    RoiInputs liftedFrom(RoiInputs inputs) {
        return switch (rule) {
            case FIRST_YEAR_ONLY ->
                inputs.withBenefitMonths(benefitMonths == null ? inputs.benefitMonths() : benefitMonths);
            case NO_DATA_NO_BENEFIT -> inputs.withLines(line -> line.forAll(inputs.participants()));
            case ESTIMATES_DISCOUNTED -> inputs.withLines(line -> line.withRows(EstimateRow::sure));
            case EXTREME_ITEMS_EXCLUDED -> inputs.withLines(line -> line.withRows(EstimateRow::kept));
            default -> inputs;
        };
    }

    void check(Faults faults, RoiInputs inputs) {
        if (!rule.mayBeLifted()) {
            faults.at("rule")
                    .add(FaultCode.RULE_WITHOUT_EXCEPTION, "the rule " + rule.code() + " holds without exception");
        }
        boolean firstYear = rule == ConservativeRule.FIRST_YEAR_ONLY;
        if (firstYear && (benefitMonths == null || benefitMonths <= inputs.benefitMonths())) {
            faults.at("benefitMonths")
                    .add(
                            FaultCode.NOT_POSITIVE,
                            "more months than the " + inputs.benefitMonths() + " that count already are needed");
        }
        if (!firstYear && benefitMonths != null) {
            faults.at("benefitMonths").add(FaultCode.NOT_POSITIVE, "months belong to the rule first-year-only alone");
        }
    }

    /** An exception with the totals that it makes the difference between. */
    public record Granted(RuleException exception, RoiResult withRule, RoiResult withException) {}

    /** Each exception beside the calculation in which its rule holds and all other exceptions stand. */
    static List<Granted> granted(RoiInputs asked, RoiResult result) {
        List<Granted> granted = new ArrayList<>();
        for (RuleException exception : asked.terms().exceptions()) {
            RoiInputs strict = asked.withTerms(asked.terms().without(exception));
            granted.add(new Granted(exception, RoiEngine.reckoned(strict.lifted()), result));
        }
        return granted;
    }
}
