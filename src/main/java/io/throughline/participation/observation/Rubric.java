package io.throughline.participation.observation;

import io.throughline.platform.persistence.StoredRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what a behavior is observed: criteria, and levels that each of them can be seen at. */
@Entity
@Table(name = "rubric")
class Rubric extends StoredRecord {

    @Column(name = "behavior_id", updatable = false)
    private UUID behaviorId;

    private String name;

    @Column(name = "definition_version")
    private int definitionVersion = 1;

    @Embedded
    private RubricDefinition definition;

    @Column(name = "kpi_id")
    private @Nullable UUID kpiId;

    protected Rubric() {}

    Rubric(RubricRequest request) {
        behaviorId = request.behaviorId();
        replace(request, false);
    }

    /**
     * Says what the rubric is from now on.
     *
     * @param used whether an observation was made by the version at hand, which then stays as it is
     */
    final void replace(RubricRequest request, boolean used) {
        if (used && !request.definition().equals(definition)) {
            definitionVersion++;
        }
        definition = request.definition();
        name = request.name();
        kpiId = request.kpiId();
        knownAs(request.externalReference());
    }

    UUID behaviorId() {
        return behaviorId;
    }

    String name() {
        return name;
    }

    int definitionVersion() {
        return definitionVersion;
    }

    RubricDefinition definition() {
        return definition;
    }

    @Nullable UUID kpiId() {
        return kpiId;
    }
}
