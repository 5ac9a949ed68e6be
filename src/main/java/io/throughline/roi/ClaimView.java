package io.throughline.roi;

import io.throughline.roi.ledger.CapSource;
import io.throughline.roi.ledger.ClaimFacts;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a benefit line took out of the ledger when its calculation was made, or why it took nothing. */
@Schema(name = "RoiClaim")
record ClaimView(
        @Schema(examples = "sales") String lineId,
        @Schema(examples = "CLAIMED") Standing standing,
        @Schema(description = "Why it took nothing; null where it took something") @Nullable Remark reason,
        @Schema(description = "Null where it is in no account") @Nullable UUID benefitAccountId,
        @Schema(description = "An improvement in the KPI's unit, on the line's basis", examples = "2.1") @Nullable BigDecimal amount,
        @Schema(
                        description = "The program's part as its respondents judged it; null where nobody did",
                        minimum = "0",
                        maximum = "1",
                        examples = "0.5")
                @Nullable BigDecimal contribution,
        @Schema(description = "The attributable improvement", examples = "3") @Nullable BigDecimal cap,
        @Nullable CapSource capSource,
        @Schema(description = "What was left to others", examples = "0.9") @Nullable BigDecimal left) {

    /** What the ledger holds of a line. */
    @Schema(name = "RoiClaimStanding")
    enum Standing {
        CLAIMED,
        /** It takes nothing until a calculation rests on a unit value that finance has validated. */
        HELD,
        /** Nobody can tell by a measurement whether others claim the same. */
        UNANCHORED,
        /** There is nothing to claim. */
        NONE
    }

    static ClaimView of(ClaimFacts claim) {
        NoClaim reason =
                switch (claim.standingThen()) {
                    case HELD -> NoClaim.UNIT_VALUE_NOT_VALIDATED;
                    case UNANCHORED -> NoClaim.NO_MEASUREMENTS;
                    default -> null;
                };
        return new ClaimView(
                claim.lineId(),
                Standing.valueOf(claim.standingThen().name()),
                reason == null ? null : reason.remark(),
                claim.benefitAccountId(),
                claim.amount(),
                claim.contribution(),
                claim.capThen(),
                claim.capSourceThen(),
                claim.leftThen());
    }

    static ClaimView of(String lineId, NoClaim reason) {
        return new ClaimView(lineId, reason.standing(), reason.remark(), null, null, null, null, null, null);
    }
}
