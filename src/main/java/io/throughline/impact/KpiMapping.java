package io.throughline.impact;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
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

    /**
     * Whether the behavior that it goes through may rest on these learning objectives: on its own among them, or on none,
     * for then it may still come to.
     */
    boolean admits(List<UUID> learningObjectiveIds) {
        return learningObjectiveId == null
                || learningObjectiveIds.isEmpty()
                || learningObjectiveIds.contains(learningObjectiveId);
    }

    /** Whether it says of the same parts that they move the same target. */
    boolean joinsTheSame(KpiMappingRequest request) {
        return initiativeId.equals(request.initiativeId())
                && Objects.equals(learningObjectiveId, request.learningObjectiveId())
                && Objects.equals(behaviorId, request.behaviorId())
                && kpiTargetId.equals(request.kpiTargetId());
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
