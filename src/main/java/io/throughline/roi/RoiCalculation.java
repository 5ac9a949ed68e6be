package io.throughline.roi;

import io.throughline.platform.json.MoneyAmount;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.engine.Purpose;
import io.throughline.roi.engine.RoiStatus;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A stored calculation by what it is listed and found by; its whole is its {@link RoiStatement}. */
@Entity
@Immutable
@Table(name = "roi_calculation")
class RoiCalculation extends Reckoned {

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private RoiStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    private String currency;

    private int participants;

    @Column(name = "benefit_period_start")
    private LocalDate benefitPeriodStart;

    @Column(name = "benefit_period_end")
    private LocalDate benefitPeriodEnd;

    private @Nullable BigDecimal benefit;

    private BigDecimal cost;

    @Column(name = "benefit_cost_ratio")
    private @Nullable BigDecimal benefitCostRatio;

    @Column(name = "roi_percent")
    private @Nullable BigDecimal roiPercent;

    @Column(name = "fully_loaded")
    private boolean fullyLoaded;

    @Formula("(select newer.id from roi_calculation newer where newer.supersedes = id)")
    private @Nullable UUID supersededBy;

    @ElementCollection
    @CollectionTable(name = "roi_calculation_kpi", joinColumns = @JoinColumn(name = "roi_calculation_id"))
    @Column(name = "kpi_id")
    private Set<UUID> kpiIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "roi_calculation_unit_value", joinColumns = @JoinColumn(name = "roi_calculation_id"))
    @Column(name = "unit_value_id")
    @SuppressWarnings("UnusedVariable") // read by the database alone, which keeps what a calculation rests on
    private Set<UUID> unitValueIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "roi_calculation_impact_study", joinColumns = @JoinColumn(name = "roi_calculation_id"))
    @Column(name = "impact_study_id")
    private Set<UUID> impactStudyIds = new HashSet<>();

    @Formula(
            """
            exists (select 1 from roi_calculation_impact_study study
                    join impact_study_measurement used on used.impact_study_id = study.impact_study_id
                    join measurement_history past on past.kpi_id = used.kpi_id and past.subject_id = used.subject_id
                     and past.period_start = used.period_start and past.version = used.version
                    where study.roi_calculation_id = id)""")
    private boolean dataChanged;

    protected RoiCalculation() {}

    RoiCalculation(RoiCalculationRequest request, Reckoning reckoning, String createdBy) {
        super(
                reckoning.inputs().engineVersion(),
                reckoning.inputs().ruleSetVersion(),
                reckoning.hash(),
                createdBy,
                request.supersedes());
        CalculationInputs inputs = reckoning.inputs();
        ResultView result = reckoning.result();
        this.initiativeId = request.initiativeId();
        this.purpose = result.purpose();
        this.status = result.status();
        this.grade = result.grade();
        this.currency = result.currency();
        this.participants = result.participants();
        this.benefitPeriodStart = result.benefitPeriod().start();
        this.benefitPeriodEnd = result.benefitPeriod().end();
        this.benefit = result.totals().benefit() == null
                ? null
                : result.totals().benefit().amount();
        this.cost = result.totals().cost().amount();
        this.benefitCostRatio = result.totals().benefitCostRatio();
        this.roiPercent = result.totals().roiPercent();
        this.fullyLoaded = result.cost().fullyLoaded();
        inputs.benefitLines().forEach(this::restOn);
        knownAs(request.externalReference());
    }

    private void restOn(LineUsed line) {
        if (line.kpi().kpiId() != null) {
            kpiIds.add(line.kpi().kpiId());
        }
        if (line.impactStudyId() != null) {
            impactStudyIds.add(line.impactStudyId());
        }
        if (line.unitValue() != null && line.unitValue().unitValueId() != null) {
            unitValueIds.add(line.unitValue().unitValueId());
        }
    }

    Set<UUID> impactStudyIds() {
        return impactStudyIds;
    }

    /** Whether a measurement under its studies was corrected or deleted by the time this was read. */
    boolean dataChanged() {
        return dataChanged;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    Purpose purpose() {
        return purpose;
    }

    RoiStatus status() {
        return status;
    }

    @Nullable Grade grade() {
        return grade;
    }

    int participants() {
        return participants;
    }

    LocalDate benefitPeriodStart() {
        return benefitPeriodStart;
    }

    LocalDate benefitPeriodEnd() {
        return benefitPeriodEnd;
    }

    @Nullable BigDecimal benefitCostRatio() {
        return benefitCostRatio;
    }

    @Nullable BigDecimal roiPercent() {
        return roiPercent;
    }

    boolean fullyLoaded() {
        return fullyLoaded;
    }

    /** As it was when this was read. */
    @Override
    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    @Nullable MoneyAmount benefit() {
        return benefit == null ? null : new MoneyAmount(benefit, currency);
    }

    MoneyAmount cost() {
        return new MoneyAmount(cost, currency);
    }
}
