package io.throughline.roi;

import io.throughline.roi.engine.RuleException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conservative rule that was lifted: by whom, why, and what it would have made of the result. */
@Schema(name = "LiftedRule")
record RuleExceptionView(
        @Schema(examples = "first-year-only") String rule,
        @Schema(examples = "Only the first year of benefit counts.") String sentence,
        @Schema(examples = "Ming Chen, FP&A") String approvedBy,
        @Schema(examples = "The license is paid for three years") String reason,
        @Schema(description = "How many months of benefit count instead; null for other rules", examples = "36")
                @Nullable Integer benefitMonths,
        @Schema(description = "With this rule, and all other exceptions") TotalsView totalsWithRule,
        @Schema(description = "With all exceptions: the result's own totals") TotalsView totalsWithException) {

    static RuleExceptionView of(RuleException.Granted granted) {
        RuleException exception = granted.exception();
        return new RuleExceptionView(
                exception.rule().code(),
                exception.rule().sentence(),
                exception.approvedBy(),
                exception.reason(),
                exception.benefitMonths(),
                TotalsView.of(granted.withRule()),
                TotalsView.of(granted.withException()));
    }
}
