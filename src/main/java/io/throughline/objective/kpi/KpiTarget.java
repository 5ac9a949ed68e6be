package io.throughline.objective.kpi;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An objective's promise on a KPI: from where, to where, by when. */
@Entity
@Table(name = "kpi_target")
class KpiTarget extends StoredRecord {

    @Column(name = "objective_id")
    private UUID objectiveId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kpi_id")
    private Kpi kpi;

    @Column(name = "org_unit_id")
    private UUID orgUnitId;

    @Embedded
    private @Nullable Baseline baseline;

    @Column(name = "target_value")
    private BigDecimal targetValue;

    @Column(name = "due_date")
    private LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    private KpiTargetStatus status;

    protected KpiTarget() {}

    KpiTarget(KpiTargetRequest request, Kpi kpi) {
        replace(request, kpi);
    }

    final void replace(KpiTargetRequest request, Kpi promised) {
        objectiveId = request.objectiveId();
        kpi = promised;
        orgUnitId = request.orgUnitId();
        baseline = request.baseline();
        targetValue = request.targetValue();
        dueDate = request.dueDate();
        status = request.status();
        knownAs(request.externalReference());
    }

    /** How far the KPI is to move; null where nobody knows where it stood. */
    @Nullable Change change() {
        return baseline == null ? null : Change.between(baseline.value(), targetValue);
    }

    UUID objectiveId() {
        return objectiveId;
    }

    Kpi kpi() {
        return kpi;
    }

    UUID orgUnitId() {
        return orgUnitId;
    }

    @Nullable Baseline baseline() {
        return baseline;
    }

    BigDecimal targetValue() {
        return targetValue;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    KpiTargetStatus status() {
        return status;
    }
}
