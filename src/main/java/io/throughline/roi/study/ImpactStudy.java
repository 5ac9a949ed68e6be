package io.throughline.roi.study;

import io.throughline.roi.Reckoned;
import io.throughline.roi.engine.ChangeBasis;
import io.throughline.roi.engine.Grade;
import io.throughline.roi.ledger.Population;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A stored study by what it is listed and found by; its whole is its {@link ImpactStudyStatement}. */
@Entity
@Immutable
@Table(name = "impact_study")
class ImpactStudy extends Reckoned {

    private String name;

    @Column(name = "initiative_id")
    private @Nullable UUID initiativeId;

    @Column(name = "kpi_id")
    private @Nullable UUID kpiId;

    @Column(name = "org_unit_id")
    private @Nullable UUID orgUnitId;

    @Column(name = "cohort_id")
    private @Nullable UUID cohortId;

    @Column(name = "population_as_of")
    private @Nullable LocalDate populationAsOf;

    @Column(name = "control_cohort_id")
    private @Nullable UUID controlCohortId;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_basis")
    private ChangeBasis changeBasis;

    @Column(name = "intervention_start")
    private @Nullable LocalDate interventionStart;

    @Column(name = "intervention_end")
    private @Nullable LocalDate interventionEnd;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    @Column(name = "headline_method")
    private @Nullable String headlineMethod;

    private @Nullable BigDecimal improvement;

    @Formula("(select newer.id from impact_study newer where newer.supersedes = id)")
    private @Nullable UUID supersededBy;

    @Formula(
            """
            exists (select 1 from impact_study_measurement used
                    join measurement_history past on past.kpi_id = used.kpi_id and past.subject_id = used.subject_id
                     and past.period_start = used.period_start and past.version = used.version
                    where used.impact_study_id = id)""")
    private boolean dataChanged;

    protected ImpactStudy() {}

    ImpactStudy(
            ImpactStudyRequest request, StudyInputs inputs, String inputsHash, ImpactStudyResult result, String by) {
        super(inputs.engineVersion(), inputs.ruleSetVersion(), inputsHash, by, request.supersedes());
        this.name = request.name();
        this.initiativeId = request.initiativeId();
        this.kpiId = request.kpiId();
        Population population = inputs.population();
        if (population != null) {
            this.orgUnitId = population.orgUnitId();
            this.cohortId = population.cohortId();
            this.populationAsOf = population.asOf();
        }
        this.controlCohortId = request.controlCohortId();
        this.changeBasis = request.changeBasis();
        this.interventionStart = request.interventionStart();
        this.interventionEnd = request.interventionEnd();
        this.grade = result.grade();
        this.headlineMethod = result.headlineMethod();
        this.improvement = result.improvement();
        knownAs(request.externalReference());
    }

    String name() {
        return name;
    }

    @Nullable UUID initiativeId() {
        return initiativeId;
    }

    @Nullable UUID kpiId() {
        return kpiId;
    }

    @Nullable Population population() {
        return orgUnitId == null && cohortId == null ? null : new Population(orgUnitId, cohortId, populationAsOf);
    }

    @Nullable UUID controlCohortId() {
        return controlCohortId;
    }

    ChangeBasis changeBasis() {
        return changeBasis;
    }

    @Nullable LocalDate interventionStart() {
        return interventionStart;
    }

    @Nullable LocalDate interventionEnd() {
        return interventionEnd;
    }

    @Nullable Grade grade() {
        return grade;
    }

    @Nullable String headlineMethod() {
        return headlineMethod;
    }

    @Nullable BigDecimal improvement() {
        return improvement;
    }

    /** As it was when this was read. */
    @Override
    public @Nullable UUID supersededBy() {
        return supersededBy;
    }

    /** Whether a measurement that it rests on was corrected or deleted by the time this was read. */
    boolean dataChanged() {
        return dataChanged;
    }
}
