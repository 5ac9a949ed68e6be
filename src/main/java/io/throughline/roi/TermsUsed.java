package io.throughline.roi;

import io.throughline.math.Fraction;
import io.throughline.roi.engine.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked of a calculation beside its data, as it was used. */
record TermsUsed(
        @Nullable BigDecimal discountRatePercent,
        @Nullable BigDecimal targetRoiPercent,
        long seed,
        int draws,
        List<RuleExceptionRequest> ruleExceptions) {

    /** Nothing asked. */
    static final TermsUsed PLAIN = new TermsUsed(null, null, Terms.USUAL_SEED, Terms.USUAL_DRAWS, List.of());

    Terms toEngine() {
        return new Terms(
                ruleExceptions.stream().map(RuleExceptionRequest::toEngine).toList(),
                CashFlowReader.rate(discountRatePercent),
                targetRoiPercent == null ? null : Fraction.of(targetRoiPercent),
                seed,
                draws);
    }

    /** How many months of benefit count, where a horizon stands unless a rule was lifted. */
    int benefitMonths(int horizon) {
        return ruleExceptions.stream()
                .map(RuleExceptionRequest::benefitMonths)
                .filter(months -> months != null && months > horizon)
                .findFirst()
                .orElse(horizon);
    }
}
