package io.throughline.impact;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an initiative, or one learning objective or behavior of it, is meant to move a KPI target. */
@Entity
@Table(name = "kpi_mapping")
class KpiMapping extends StoredRecord {

    @Column(name = "initiative_id")
    private UUID initiativeId;

    @Column(name = "learning_objective_id")
    private @Nullable UUID learningObjectiveId;

    @Column(name = "behavior_id")
    private @Nullable UUID behaviorId;

    @Column(name = "kpi_target_id")
    private UUID kpiTargetId;

    @Embedded
    private Hypothesis hypothesis;

    protected KpiMapping() {}

    KpiMapping(KpiMappingRequest request) {
        replace(request);
    }

    final void replace(KpiMappingRequest request) {
        initiativeId = request.initiativeId();
        learningObjectiveId = request.learningObjectiveId();
        behaviorId = request.behaviorId();
        kpiTargetId = request.kpiTargetId();
        hypothesis = request.hypothesis();
        knownAs(request.externalReference());
    }

    UUID initiativeId() {
        return initiativeId;
    }

    @Nullable UUID learningObjectiveId() {
        return learningObjectiveId;
    }

    @Nullable UUID behaviorId() {
        return behaviorId;
    }

    UUID kpiTargetId() {
        return kpiTargetId;
    }

    Hypothesis hypothesis() {
        return hypothesis;
    }
}
