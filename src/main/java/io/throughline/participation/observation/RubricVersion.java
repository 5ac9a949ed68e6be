package io.throughline.participation.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One version of a rubric. It may still change while no observation was made by it. */
@Entity
@Table(name = "rubric_version")
@IdClass(RubricVersion.Key.class)
class RubricVersion {

    /** A version of one rubric. */
    record Key(UUID rubricId, int definitionVersion) implements Serializable {}

    @Id
    @Column(name = "rubric_id")
    private UUID rubricId;

    @Id
    @Column(name = "definition_version")
    private int definitionVersion;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Embedded
    private RubricDefinition definition;

    protected RubricVersion() {}

    RubricVersion(Rubric rubric, Instant validFrom) {
        this.rubricId = rubric.id();
        this.definitionVersion = rubric.definitionVersion();
        this.validFrom = validFrom;
        this.definition = rubric.definition();
    }

    void amend(RubricDefinition changed) {
        definition = changed;
    }

    UUID rubricId() {
        return rubricId;
    }

    int definitionVersion() {
        return definitionVersion;
    }

    Instant validFrom() {
        return validFrom;
    }

    RubricDefinition definition() {
        return definition;
    }
}
