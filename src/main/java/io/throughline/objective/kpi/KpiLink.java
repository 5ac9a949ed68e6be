package io.throughline.objective.kpi;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A leading KPI and the lagging one that it should move, after how long, and why. */
@Entity
@Table(name = "kpi_link")
class KpiLink extends StoredRecord {

    @Column(name = "leading_kpi_id")
    private UUID leadingKpiId;

    @Column(name = "lagging_kpi_id")
    private UUID laggingKpiId;

    @Column(name = "lag_days")
    private int lagDays;

    private String rationale;

    protected KpiLink() {}

    KpiLink(KpiLinkRequest request) {
        replace(request);
    }

    final void replace(KpiLinkRequest request) {
        leadingKpiId = request.leadingKpiId();
        laggingKpiId = request.laggingKpiId();
        lagDays = request.lagDays();
        rationale = request.rationale();
        knownAs(request.externalReference());
    }

    UUID leadingKpiId() {
        return leadingKpiId;
    }

    UUID laggingKpiId() {
        return laggingKpiId;
    }

    int lagDays() {
        return lagDays;
    }

    String rationale() {
        return rationale;
    }
}
