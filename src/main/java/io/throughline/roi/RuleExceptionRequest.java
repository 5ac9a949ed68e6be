package io.throughline.roi;

import io.throughline.platform.problem.Faults;
import io.throughline.platform.problem.ProblemType;
import io.throughline.roi.engine.ConservativeRule;
import io.throughline.roi.engine.RuleException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conservative rule that somebody lifts for one calculation; the result names who, why, and both totals. */
@Schema(name = "RuleException")
record RuleExceptionRequest(
        @Size(min = 1, max = 100) @Schema(
                        description = "One of first-year-only, no-data-no-benefit, estimates-discounted and"
                                + " extreme-items-excluded; all other rules hold without exception",
                        examples = "first-year-only")
                String rule,
        @Size(min = 1, max = 200) @Schema(description = "Who answers for it", examples = "Ming Chen, FP&A")
                String approvedBy,
        @Size(min = 1, max = 1000) @Schema(examples = "The license is paid for three years") String reason,
        @Max(1200) @Schema(
                        description = "first-year-only: how many months of benefit count instead; null for all other"
                                + " rules",
                        minimum = "1",
                        examples = "36")
                @Nullable Integer benefitMonths) {

    void check(String pointer, Faults faults) {
        faults.addIf(
                known().isEmpty(), ProblemType.WRONG_TYPE, pointer + "/rule", () -> "must be one of " + liftable());
    }

    /** A rule that is none stands for one that cannot be lifted either: the fault has been noted. */
    RuleException toEngine() {
        return new RuleException(known().orElse(ConservativeRule.FIRST_YEAR_ONLY), approvedBy, reason, benefitMonths);
    }

    Optional<ConservativeRule> known() {
        return Arrays.stream(ConservativeRule.values())
                .filter(known -> known.code().equals(rule))
                .findAny();
    }

    private static String liftable() {
        return Arrays.stream(ConservativeRule.values())
                .filter(ConservativeRule::mayBeLifted)
                .map(ConservativeRule::code)
                .collect(Collectors.joining(", "));
    }
}
