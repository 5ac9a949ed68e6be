package io.throughline.roi.ledger;

import io.throughline.math.Period;
import io.throughline.platform.json.Decimals;
import io.throughline.platform.record.Reference;
import io.throughline.platform.record.Versioned;
import io.throughline.roi.engine.ChangeBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account of the ledger as clients see it: what changed, what of it can be claimed, who claimed it, what is left. */
@Schema(name = "BenefitAccount")
record BenefitAccountResponse(
        UUID id,
        @Schema(examples = "0") long version,
        Instant createdAt,
        Instant updatedAt,
        @Reference("kpi") UUID kpiId,
        Population population,
        @Schema(
                        description = "Whether figures are one subject's, or totalled over the population",
                        examples = "PER_SUBJECT")
                ChangeBasis changeBasis,
        @Schema(description = "That the money of its claims covers; half-open") Period period,
        @Schema(examples = "OPEN") AccountStatus status,
        @Schema(
                        description =
                                "After - before over the time of equal length, signed as measured, when a claim was last made;"
                                        + " null where nothing was measured on both sides, or it would say too much of few people",
                        examples = "3")
                @Nullable BigDecimal measuredChange,
        @Schema(
                        description =
                                "The attributable improvement, which the claims never exceed; null where nothing is measured",
                        examples = "3")
                @Nullable BigDecimal cap,
        @Nullable CapSource capSource,
        @Schema(description = "The sum of the claims", examples = "2.1") BigDecimal claimed,
        @Schema(description = "cap - claimed, at least 0", examples = "0.9") @Nullable BigDecimal left,
        @Schema(description = "What waits for finance and takes nothing yet", examples = "0") BigDecimal held,
        @Schema(description = "The sum of the contributions while nothing is measured", examples = "0")
                BigDecimal contributed,
        @Schema(description = "Oldest first; in a list only those that were not released") List<ClaimFacts> claims)
        implements Versioned {

    /** With the claims that were not released. */
    static BenefitAccountResponse of(BenefitAccount account) {
        return of(account, BenefitClaim::isLive);
    }

    /** With all claims that ever were. */
    static BenefitAccountResponse whole(BenefitAccount account) {
        return of(account, claim -> true);
    }

    private static BenefitAccountResponse of(BenefitAccount account, Predicate<BenefitClaim> shown) {
        return new BenefitAccountResponse(
                account.id(),
                account.version(),
                account.createdAt(),
                account.updatedAt(),
                account.kpiId(),
                account.population(),
                account.changeBasis(),
                account.period(),
                account.status(),
                ClaimFacts.plain(account.measuredChange()),
                ClaimFacts.plain(account.cap()),
                account.capSource(),
                Decimals.plain(account.claimed()),
                ClaimFacts.plain(account.left()),
                Decimals.plain(account.held()),
                Decimals.plain(account.contributed()),
                account.claims().stream().filter(shown).map(ClaimFacts::of).toList());
    }

    /** Which account it is. */
    static Map<String, Object> identity(BenefitAccount account) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("benefitAccountId", account.id());
        identity.put("kpiId", account.kpiId());
        identity.put("population", account.population());
        identity.put("changeBasis", account.changeBasis());
        identity.put("period", account.period());
        return identity;
    }
}
