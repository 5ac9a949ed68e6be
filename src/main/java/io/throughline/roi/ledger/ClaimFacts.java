package io.throughline.roi.ledger;

import io.throughline.platform.json.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A claim as it stands now. */
@Schema(name = "BenefitClaim")
public record ClaimFacts(
        UUID id,
        UUID benefitAccountId,
        UUID roiCalculationId,
        @Schema(description = "The benefit line of the calculation", examples = "sales") String lineId,
        UUID initiativeId,
        @Schema(examples = "CLAIMED") ClaimStanding standing,
        @Schema(description = "As it stood when it was made", examples = "CLAIMED") ClaimStanding standingThen,
        @Schema(description = "An improvement in the KPI's unit; null where nothing is measured", examples = "2.1")
                @Nullable BigDecimal amount,
        @Schema(
                        description = "The program's part as its respondents judged it; null where nobody did",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.5")
                @Nullable BigDecimal contribution,
        @Schema(description = "What could be claimed in all when it was made", examples = "3") @Nullable BigDecimal capThen,
        @Nullable CapSource capSourceThen,
        @Schema(description = "What it left to others when it was made", examples = "0.9") @Nullable BigDecimal leftThen,
        Instant claimedAt,
        @Schema(examples = "local-administrator") String claimedBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Schema(examples = "Counted by the sales academy as well") @Nullable String releaseReason) {

    static ClaimFacts of(BenefitClaim claim) {
        return new ClaimFacts(
                claim.id(),
                claim.accountId(),
                claim.calculationId(),
                claim.lineId(),
                claim.initiativeId(),
                claim.standing(),
                claim.standingThen(),
                plain(claim.amount()),
                plain(claim.contribution()),
                plain(claim.capThen()),
                claim.capSourceThen(),
                plain(claim.leftThen()),
                claim.createdAt(),
                claim.claimedBy(),
                claim.releasedAt(),
                claim.releasedBy(),
                claim.releaseReason());
    }

    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : Decimals.plain(amount);
    }
}
