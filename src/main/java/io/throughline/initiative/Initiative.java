package io.throughline.initiative;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A learning program or pilot, which says which business problem it solves and what it costs to. */
@Entity
@Table(name = "initiative")
class Initiative extends StoredRecord {

    private String title;

    @Column(name = "business_problem")
    private @Nullable String businessProblem;

    @Column(name = "desired_outcome")
    private @Nullable String desiredOutcome;

    @Embedded
    private @Nullable Audience audience;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.DISCOVER;

    @Enumerated(EnumType.STRING)
    @Column(name = "initiative_class")
    private InitiativeClass initiativeClass;

    private @Nullable String relevance;

    private String owner;

    @Column(name = "org_unit_id")
    private UUID orgUnitId;

    @Enumerated(EnumType.STRING)
    private InitiativeStatus status;

    private Currency currency;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private @Nullable LocalDate endDate;

    @Column(name = "benefit_horizon_months")
    private int benefitHorizonMonths;

    protected Initiative() {}

    Initiative(InitiativeRequest request) {
        replace(request);
    }

    final void replace(InitiativeRequest request) {
        title = request.title();
        businessProblem = request.businessProblem();
        desiredOutcome = request.desiredOutcome();
        audience = request.audience();
        initiativeClass = request.initiativeClass();
        relevance = request.relevance();
        owner = request.owner();
        orgUnitId = request.orgUnitId();
        status = request.status();
        currency = request.currency();
        startDate = request.startDate();
        endDate = request.endDate();
        benefitHorizonMonths = request.horizon();
        knownAs(request.externalReference());
    }

    void enter(Phase next) {
        phase = next;
    }

    String title() {
        return title;
    }

    @Nullable String businessProblem() {
        return businessProblem;
    }

    @Nullable String desiredOutcome() {
        return desiredOutcome;
    }

    @Nullable Audience audience() {
        return audience;
    }

    Phase phase() {
        return phase;
    }

    InitiativeClass initiativeClass() {
        return initiativeClass;
    }

    @Nullable String relevance() {
        return relevance;
    }

    String owner() {
        return owner;
    }

    UUID orgUnitId() {
        return orgUnitId;
    }

    InitiativeStatus status() {
        return status;
    }

    Currency currency() {
        return currency;
    }

    LocalDate startDate() {
        return startDate;
    }

    @Nullable LocalDate endDate() {
        return endDate;
    }

    int benefitHorizonMonths() {
        return benefitHorizonMonths;
    }
}
