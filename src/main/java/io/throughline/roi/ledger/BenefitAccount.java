package io.throughline.roi.ledger;

import io.throughline.math.Period;
import io.throughline.platform.persistence.StoredRecord;
import io.throughline.roi.engine.ChangeBasis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;
import org.jspecify.annotations.Nullable;

/** A KPI, a population and a period, with what changed there, what of it can be claimed, and what has been. */
@Entity
@Table(name = "benefit_account")
class BenefitAccount extends StoredRecord {

    @Column(name = "kpi_id")
    private UUID kpiId;

    @Column(name = "org_unit_id")
    private @Nullable UUID orgUnitId;

    @Column(name = "cohort_id")
    private @Nullable UUID cohortId;

    @Column(name = "population_as_of")
    private @Nullable LocalDate populationAsOf;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_basis")
    private ChangeBasis changeBasis;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "measured_change")
    private @Nullable BigDecimal measuredChange;

    private @Nullable BigDecimal cap;

    @Enumerated(EnumType.STRING)
    @Column(name = "cap_source")
    private @Nullable CapSource capSource;

    private BigDecimal claimed = BigDecimal.ZERO;

    private BigDecimal held = BigDecimal.ZERO;

    private BigDecimal contributed = BigDecimal.ZERO;

    @Column(name = "over_claimed")
    private boolean overClaimed;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Enumerated(EnumType.STRING)
    private @Nullable AccountStatus status;

    @OneToMany
    @OrderBy("id")
    @BatchSize(size = 200)
    @JoinColumn(name = "benefit_account_id", insertable = false, updatable = false)
    private List<BenefitClaim> claims = new ArrayList<>();

    protected BenefitAccount() {}

    BenefitAccount(ClaimWanted wanted) {
        this.kpiId = wanted.kpi().id();
        this.orgUnitId = wanted.population().orgUnitId();
        this.cohortId = wanted.population().cohortId();
        this.populationAsOf = wanted.population().asOf();
        this.changeBasis = wanted.basis();
        this.periodStart = wanted.period().start();
        this.periodEnd = wanted.period().end();
    }

    /** Says how much can be claimed by now; what was claimed before stays, also where that is more. */
    void cappedBy(AttributableChange attributable) {
        measuredChange = attributable.measuredChange();
        if (attributable.cap() != null) {
            cap = attributable.cap();
            capSource = attributable.source();
        }
        judge();
    }

    /** Takes a claim, and says what it takes; null where there is not enough left. */
    @Nullable ClaimStanding take(ClaimWanted wanted) {
        if (wanted.held()) {
            held = cap == null ? held : held.add(wanted.amount());
            return ClaimStanding.HELD;
        }
        if (cap == null) {
            BigDecimal sum = wanted.contribution() == null ? contributed : contributed.add(wanted.contribution());
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                return null;
            }
            contributed = sum;
            return ClaimStanding.UNANCHORED;
        }
        if (overClaimed || claimed.add(wanted.amount()).compareTo(cap) > 0) {
            return null;
        }
        claimed = claimed.add(wanted.amount());
        return ClaimStanding.CLAIMED;
    }

    void giveBack(BenefitClaim claim) {
        BigDecimal amount = claim.amount() == null ? BigDecimal.ZERO : claim.amount();
        switch (claim.standingThen()) {
            case CLAIMED -> claimed = claimed.subtract(amount);
            case HELD -> held = held.subtract(amount);
            case UNANCHORED ->
                contributed =
                        contributed.subtract(claim.contribution() == null ? BigDecimal.ZERO : claim.contribution());
            case RELEASED -> throw new IllegalStateException("no claim is made as one that is released");
        }
        judge();
    }

    private void judge() {
        overClaimed = claimed.signum() > 0 && (cap == null || claimed.compareTo(cap) > 0);
    }

    Population population() {
        return new Population(orgUnitId, cohortId, populationAsOf);
    }

    Period period() {
        return new Period(periodStart, periodEnd);
    }

    /** What can still be claimed; null where nothing was measured. */
    @Nullable BigDecimal left() {
        return cap == null ? null : cap.subtract(claimed).max(BigDecimal.ZERO);
    }

    UUID kpiId() {
        return kpiId;
    }

    ChangeBasis changeBasis() {
        return changeBasis;
    }

    @Nullable BigDecimal measuredChange() {
        return measuredChange;
    }

    @Nullable BigDecimal cap() {
        return cap;
    }

    @Nullable CapSource capSource() {
        return capSource;
    }

    BigDecimal claimed() {
        return claimed;
    }

    BigDecimal held() {
        return held;
    }

    BigDecimal contributed() {
        return contributed;
    }

    AccountStatus status() {
        return Objects.requireNonNull(status, "the database has told it, once the account is stored");
    }

    List<BenefitClaim> claims() {
        return claims;
    }
}
