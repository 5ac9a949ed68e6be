package io.throughline.roi.ledger;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one benefit line of a stored calculation takes out of an account, until it is released. */
@Entity
@Table(name = "benefit_claim")
class BenefitClaim extends StoredRecord {

    @Column(name = "benefit_account_id")
    private UUID accountId;

    @Column(name = "roi_calculation_id")
    private UUID calculationId;

    @Column(name = "line_id")
    private String lineId;

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Enumerated(EnumType.STRING)
    private ClaimStanding standing;

    private @Nullable BigDecimal amount;

    private @Nullable BigDecimal contribution;

    @Column(name = "cap_then")
    private @Nullable BigDecimal capThen;

    @Enumerated(EnumType.STRING)
    @Column(name = "cap_source_then")
    private @Nullable CapSource capSourceThen;

    @Column(name = "left_then")
    private @Nullable BigDecimal leftThen;

    @Column(name = "claimed_by")
    private String claimedBy;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "released_by")
    private @Nullable String releasedBy;

    @Column(name = "release_reason")
    private @Nullable String releaseReason;

    protected BenefitClaim() {}

    BenefitClaim(Claimant claimant, ClaimWanted wanted, BenefitAccount account, ClaimStanding standing) {
        this.accountId = account.id();
        this.calculationId = claimant.calculationId();
        this.lineId = wanted.lineId();
        this.initiativeId = claimant.initiativeId();
        this.standing = standing;
        this.amount = account.cap() == null ? null : wanted.amount();
        this.contribution = wanted.contribution();
        this.capThen = account.cap();
        this.capSourceThen = account.capSource();
        this.leftThen = account.left();
        this.claimedBy = claimant.name();
    }

    void release(Instant at, String by, String reason) {
        releasedAt = at;
        releasedBy = by;
        releaseReason = reason;
    }

    boolean isLive() {
        return releasedAt == null;
    }

    ClaimStanding standing() {
        return isLive() ? standing : ClaimStanding.RELEASED;
    }

    ClaimStanding standingThen() {
        return standing;
    }

    UUID accountId() {
        return accountId;
    }

    UUID calculationId() {
        return calculationId;
    }

    String lineId() {
        return lineId;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    @Nullable BigDecimal amount() {
        return amount;
    }

    @Nullable BigDecimal contribution() {
        return contribution;
    }

    @Nullable BigDecimal capThen() {
        return capThen;
    }

    @Nullable CapSource capSourceThen() {
        return capSourceThen;
    }

    @Nullable BigDecimal leftThen() {
        return leftThen;
    }

    String claimedBy() {
        return claimedBy;
    }

    @Nullable Instant releasedAt() {
        return releasedAt;
    }

    @Nullable String releasedBy() {
        return releasedBy;
    }

    @Nullable String releaseReason() {
        return releaseReason;
    }
}
